import type { JSX } from 'preact'
import { formatFileSize } from '../format/index.ts'

export interface OfferedFileItem {
  readonly title: string
  readonly path: string
  /** `PDF` */
  readonly type: string
  readonly bytes: number
}

/** Files to save, each with its kind and size: on a phone one wants to know before. */
export function FileList({ files }: { readonly files: readonly OfferedFileItem[] }): JSX.Element {
  return (
    <ul class="file-list">
      {files.map(({ title, path, type, bytes }) => (
        <li key={path} class="file-list__item">
          <a href={path} download>
            {title}
          </a>{' '}
          <span class="file-list__size">
            ({type}, {formatFileSize(bytes)})
          </span>
        </li>
      ))}
    </ul>
  )
}
