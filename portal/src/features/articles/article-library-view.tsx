import { Button, formats, Picture, useLanguage, Written } from '../../ui/index.ts'
import type { LibraryFile, LibraryPicture } from '../media/index.ts'
import { articleLibraryWords } from './article-library.words.ts'

export interface LibraryChoiceProps {
  /** One of the two. */
  readonly picture?: LibraryPicture
  readonly file?: LibraryFile
  /** `picture:3fa2…` or `file:09bc…`, as the form sends it. */
  readonly name: string
  readonly action: string
  readonly formToken: string
  /** Whether the article has it already. */
  readonly isThere: boolean
}

/** A picture or file of the library with the button that puts it into the article. */
export function LibraryChoice({ picture, file, name, action, formToken, isThere }: LibraryChoiceProps) {
  const language = useLanguage()
  const words = articleLibraryWords[language]
  const fileName = picture?.fileName ?? file?.fileName ?? ''
  return (
    <li class="desk-pictures__item">
      {picture ? (
        <Picture
          path={`/anh/${picture.sha256}.webp`}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          sizes="16rem"
        />
      ) : null}
      <p>
        <strong>
          <Written>{fileName}</Written>
        </strong>
      </p>
      {picture ? <p>{picture.alt ? <Written>{picture.alt}</Written> : words.noAlt}</p> : null}
      {file ? <p class="field__hint">{formats[language].fileSize(file.bytes)}</p> : null}
      {isThere ? (
        <p class="field__hint">{words.inArticle}</p>
      ) : (
        <form method="post" action={action}>
          <input type="hidden" name="_token" value={formToken} />
          <Button name="chosen" value={name} look="second">
            {words.take}
            <span class="visually-hidden">
              {': '}
              <Written>{fileName}</Written>
            </span>
          </Button>
        </form>
      )}
    </li>
  )
}
