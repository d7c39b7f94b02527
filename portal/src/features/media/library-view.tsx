import { deskPath } from '../../http/index.ts'
import { formats, Picture, Section, useLanguage, Written } from '../../ui/index.ts'
import type { LibraryFile } from './file.queries.ts'
import { mediaWords } from './media.words.ts'
import type { LibraryPicture } from './picture.queries.ts'
import type { PartKind } from './removal.queries.ts'

/** The way to the question whether something shall go, where nothing is known to use it. */
function RemovalLink({ kind, part }: { readonly kind: PartKind; readonly part: LibraryPicture | LibraryFile }) {
  const words = mediaWords[useLanguage()]
  return (
    <p>
      <a
        href={`${deskPath}/${kind === 'picture' ? 'anh' : 'tep'}/${part.siteId}/${part.id}/xoa`}
        aria-label={words.removeOf(part.fileName)}
      >
        {words.remove}
      </a>
    </p>
  )
}

interface PictureItemProps {
  readonly picture: LibraryPicture
  readonly mayEdit: boolean
  /** Whether the person may read what the articles are called that show it. */
  readonly mayNameUses: boolean
}

/** One picture of the library, with where it is used. */
export function PictureItem({ picture, mayEdit, mayNameUses }: PictureItemProps) {
  const language = useLanguage()
  const words = mediaWords[language]
  const format = formats[language]
  const { sha256, width, height, alt, fileName, usedIn, siteId } = picture
  return (
    <li class="desk-pictures__item">
      <Picture path={`/anh/${sha256}.webp`} alt={alt} width={width} height={height} sizes="16rem" />
      <p>
        <strong>
          <Written>{fileName}</Written>
        </strong>
      </p>
      <p>
        <Written>{alt}</Written>
      </p>
      <p class="field__hint">
        {words.size(format.number(width), format.number(height), format.number(Math.ceil(picture.bytes / 1024)))}
        <br />
        <Written>{picture.uploadedBy ?? picture.credit}</Written>, {format.date(picture.uploadedAt)}
      </p>
      {mayEdit ? (
        <p>
          <a href={`${deskPath}/anh/${siteId}/${picture.id}`}>{words.edit}</a>
        </p>
      ) : null}
      {picture.croppedFrom ? <p class="field__hint">{words.croppedFrom}</p> : null}
      {mayNameUses ? <Uses usedIn={usedIn} siteId={siteId} /> : <UseCount usedIn={usedIn} />}
      {mayEdit && !usedIn ? <RemovalLink kind="picture" part={picture} /> : null}
    </li>
  )
}

/** Documents, films and recordings of the library. */
export function FileItems({
  files,
  mayEdit,
  mayNameUses,
}: {
  readonly files: readonly LibraryFile[]
  readonly mayEdit: (siteId: number) => boolean
  readonly mayNameUses: (siteId: number) => boolean
}) {
  const language = useLanguage()
  const words = mediaWords[language]
  const format = formats[language]
  if (files.length === 0) return null
  return (
    <Section id="tep" title={words.files}>
      <ul class="desk-pictures">
        {files.map(file => (
          <li key={`${file.siteId} ${file.id}`} class="desk-pictures__item">
            <p>
              <strong>
                <Written>{file.fileName}</Written>
              </strong>
            </p>
            <p class="field__hint">
              {format.fileSize(file.bytes)}
              <br />
              <Written>{file.uploadedBy ?? ''}</Written>, {format.date(file.uploadedAt)}
            </p>
            {mayNameUses(file.siteId) ? (
              <Uses usedIn={file.usedIn} siteId={file.siteId} />
            ) : (
              <UseCount usedIn={file.usedIn} />
            )}
            {mayEdit(file.siteId) && !file.usedIn ? <RemovalLink kind="media_file" part={file} /> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function UseCount({ usedIn }: Pick<LibraryPicture, 'usedIn'>) {
  const words = mediaWords[useLanguage()]
  return <p class="field__hint">{usedIn ? words.usedInCount(usedIn.length) : words.unused}</p>
}

export function Uses({ usedIn, siteId }: { readonly usedIn: LibraryPicture['usedIn']; readonly siteId: number }) {
  const words = mediaWords[useLanguage()]
  if (!usedIn) return <p class="field__hint">{words.unused}</p>
  return (
    <>
      <p>{words.usedIn}:</p>
      <ul>
        {usedIn.map(article => (
          <li key={article.id}>
            <a href={`${deskPath}/bai-viet/${siteId}/${article.id}`}>
              <Written>{article.title}</Written>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
