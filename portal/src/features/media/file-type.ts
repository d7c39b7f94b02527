import { zipEntries } from './zip-entries.ts'

/** What a file is, and how a page shows it. */
export interface FileType {
  readonly kind: 'file' | 'video' | 'audio'
  readonly mediaType: string
  /** What its name ends in, whatever the person's file was called. */
  readonly ending: string
}

export type FileIssue = 'unknown_type' | 'has_macros' | 'is_svg' | 'is_picture'

const office = 'application/vnd.openxmlformats-officedocument'
const open = 'application/vnd.oasis.opendocument'

const document = (mediaType: string, ending: string): FileType => ({ kind: 'file', mediaType, ending })

/** Office files of our days are zips: the folder in them tells which. */
const officeFolders: readonly (readonly [string, FileType])[] = [
  ['word/', document(`${office}.wordprocessingml.document`, 'docx')],
  ['xl/', document(`${office}.spreadsheetml.sheet`, 'xlsx')],
  ['ppt/', document(`${office}.presentationml.presentation`, 'pptx')],
]

const openDocuments: readonly (readonly [string, FileType])[] = [
  [`${open}.text`, document(`${open}.text`, 'odt')],
  [`${open}.spreadsheet`, document(`${open}.spreadsheet`, 'ods')],
  [`${open}.presentation`, document(`${open}.presentation`, 'odp')],
]

/** Office files of before 2007 hold the names of their parts in two bytes a letter. */
const oldOffice: readonly (readonly [string, FileType])[] = [
  ['WordDocument', document('application/msword', 'doc')],
  ['Workbook', document('application/vnd.ms-excel', 'xls')],
  ['PowerPoint Document', document('application/vnd.ms-powerpoint', 'ppt')],
]

/** First bytes from the place on, and what they tell. */
const beginnings: readonly (readonly [number, string, FileType | FileIssue])[] = [
  [0, '%PDF-', document('application/pdf', 'pdf')],
  [4, 'ftypM4A', { kind: 'audio', mediaType: 'audio/mp4', ending: 'm4a' }],
  [4, 'ftypavif', 'is_picture'],
  [4, 'ftyphei', 'is_picture'],
  [4, 'ftypqt', 'unknown_type'],
  [4, 'ftyp', { kind: 'video', mediaType: 'video/mp4', ending: 'mp4' }],
  [0, 'OggS', { kind: 'audio', mediaType: 'audio/ogg', ending: 'ogg' }],
  [0, 'ID3', { kind: 'audio', mediaType: 'audio/mpeg', ending: 'mp3' }],
  [0, '\x89PNG', 'is_picture'],
  [0, 'GIF8', 'is_picture'],
  [0, '\xff\xd8\xff', 'is_picture'],
  [8, 'WEBP', 'is_picture'],
  [0, 'II*\0', 'is_picture'],
  [0, 'MM\0*', 'is_picture'],
]

/** What a file is, by its bytes and never by its name. Reads its beginning and, of a zip, its list. */
export async function fileTypeOf(file: Blob): Promise<FileType | FileIssue> {
  const head = Buffer.from(await file.slice(0, 4096).arrayBuffer())
  const begins = (at: number, sign: string) => head.toString('latin1', at, at + sign.length) === sign
  const found = beginnings.find(([at, sign]) => begins(at, sign))
  if (found) return found[2]
  if (begins(0, '\x1aE\xdf\xa3')) return head.includes('webm') ? webm : 'unknown_type'
  if (head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2)
    return { kind: 'audio', mediaType: 'audio/mpeg', ending: 'mp3' }
  if (begins(0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return oldOfficeType(file)
  if (begins(0, 'PK\x03\x04')) return zippedType(file, head)
  return /<svg[\s/>]/i.test(head.toString('utf8')) ? 'is_svg' : 'unknown_type'
}

const webm: FileType = { kind: 'video', mediaType: 'video/webm', ending: 'webm' }

async function zippedType(file: Blob, head: Buffer): Promise<FileType | FileIssue> {
  const names = (await zipEntries(file))?.map(one => one.name)
  if (!names) return 'unknown_type'
  if (names.some(name => /vbaProject|\.bin$|^Basic\//i.test(name) && !/printerSettings|embeddings/i.test(name)))
    return 'has_macros'
  const start = head.toString('latin1', 30, 200)
  const opened = openDocuments.find(([type]) => start.startsWith(`mimetype${type}PK`))
  if (opened) return opened[1]
  if (!names.includes('[Content_Types].xml')) return 'unknown_type'
  return officeFolders.find(([folder]) => names.some(name => name.startsWith(folder)))?.[1] ?? 'unknown_type'
}

/** The parts are named in a list that may lie anywhere in the file; a large one is searched piece by piece. */
async function oldOfficeType(file: Blob): Promise<FileType | FileIssue> {
  const piece = 4 * 1024 * 1024
  const inLetters = (name: string) => Buffer.from(name, 'utf16le')
  let found: FileType | 'unknown_type' = 'unknown_type'
  for (let at = 0; at < file.size; at += piece) {
    const bytes = Buffer.from(await file.slice(at, at + piece + 64).arrayBuffer())
    if (bytes.includes(inLetters('_VBA_PROJECT'))) return 'has_macros'
    if (found === 'unknown_type') found = oldOffice.find(([name]) => bytes.includes(inLetters(name)))?.[1] ?? found
  }
  return found
}
