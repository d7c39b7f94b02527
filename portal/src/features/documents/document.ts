import { fold } from '@tuong-minh/reader/letters'

/** A symbol as it is matched: `Số: 01/QĐ-UBND` is `1/qd-ubnd`; dashes and spaces are evened out. */
export function symbolKey(symbol: string): string {
  return fold(symbol)
    .replace(/[–—]/g, '-')
    .replace(/^so\s*:?\s*/, '')
    .replace(/\s*([/-])\s*/g, '$1')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
}

/** A file of a document. */
export interface DocumentFile {
  readonly id: number
  readonly name: string
  readonly mediaType: string
  readonly sizeBytes: number
  readonly sha256: string
}

/** A document as the register's list shows it. */
export interface DocumentListItem {
  readonly id: number
  readonly slug: string
  readonly symbol: string
  readonly type: string | null
  readonly issuerName: string | null
  readonly abstract: string
  readonly issuedOn: string | null
  readonly isStub: boolean
}
