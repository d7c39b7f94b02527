import { deskPath } from '../../http/index.ts'
import { formatDate, formatFileSize, formatNumber, Picture, Section } from '../../ui/index.ts'
import type { LibraryFile } from './file.queries.ts'
import { mediaWords as words } from './media.words.ts'
import type { LibraryPicture } from './picture.queries.ts'

/** One picture of the library, with where it is used. */
export function PictureItem({ picture, mayEdit }: { readonly picture: LibraryPicture; readonly mayEdit: boolean }) {
  const { sha256, width, height, alt, fileName, usedIn, siteId } = picture
  return (
    <li class="desk-pictures__item">
      <Picture path={`/anh/${sha256}.webp`} alt={alt} width={width} height={height} sizes="16rem" />
      <p>
        <strong>{fileName}</strong>
      </p>
      <p>{alt}</p>
      <p class="field__hint">
        {words.size(formatNumber(width), formatNumber(height), formatNumber(Math.ceil(picture.bytes / 1024)))}
        <br />
        {words.by(picture.uploadedBy ?? picture.credit, formatDate(picture.uploadedAt))}
      </p>
      {mayEdit ? (
        <p>
          <a href={`${deskPath}/anh/${siteId}/${picture.id}`}>{words.edit}</a>
        </p>
      ) : null}
      {picture.croppedFrom ? <p class="field__hint">{words.croppedFrom}</p> : null}
      <Uses usedIn={usedIn} siteId={siteId} />
    </li>
  )
}

/** Documents, films and recordings of the library. */
export function FileItems({ files }: { readonly files: readonly LibraryFile[] }) {
  if (files.length === 0) return null
  return (
    <Section id="tep" title={words.files}>
      <ul class="desk-pictures">
        {files.map(file => (
          <li key={`${file.siteId} ${file.id}`} class="desk-pictures__item">
            <p>
              <strong>{file.fileName}</strong>
            </p>
            <p class="field__hint">
              {formatFileSize(file.bytes)}
              <br />
              {words.by(file.uploadedBy ?? '', formatDate(file.uploadedAt))}
            </p>
            <Uses usedIn={file.usedIn} siteId={file.siteId} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Uses({ usedIn, siteId }: { readonly usedIn: LibraryPicture['usedIn']; readonly siteId: number }) {
  if (!usedIn) return <p class="field__hint">{words.unused}</p>
  return (
    <>
      <p>{words.usedIn}:</p>
      <ul>
        {usedIn.map(article => (
          <li key={article.id}>
            <a href={`${deskPath}/bai-viet/${siteId}/${article.id}`}>{article.title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
