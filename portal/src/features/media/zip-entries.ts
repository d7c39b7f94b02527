/** A file within a zip, as the zip's own list has it. The sizes may lie. */
export interface ZipEntry {
  readonly name: string
  readonly packed: number
  readonly unpacked: number
  readonly isPacked: boolean
  /** Where its own header stands. Bytes from the beginning. */
  readonly at: number
}

/** The end of a zip with its longest comment. Bytes. */
const longestEnd = 22 + 65_535
/** A list of more is no office document. Bytes. */
const longestList = 4 * 1024 * 1024

const endSign = Buffer.from([0x50, 0x4b, 0x05, 0x06])
const entrySign = 0x02014b50

/** What a zip lists; null for what is none, or one that is damaged. Reads only the list. */
export async function zipEntries(file: Blob): Promise<ZipEntry[] | null> {
  if (!(await part(file, 0, 4)).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return null
  const tail = await part(file, Math.max(0, file.size - longestEnd), file.size)
  const end = tail.lastIndexOf(endSign)
  if (end < 0 || end + 22 > tail.length) return null
  const [length, from] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (length > longestList || from + length > file.size) return null
  return entriesOf(await part(file, from, from + length), tail.readUInt16LE(end + 10))
}

const part = async (file: Blob, from: number, to: number) => Buffer.from(await file.slice(from, to).arrayBuffer())

function entriesOf(list: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > list.length || list.readUInt32LE(at) !== entrySign) return null
    const nameLength = list.readUInt16LE(at + 28)
    entries.push({
      name: list.toString('utf8', at + 46, at + 46 + nameLength),
      isPacked: list.readUInt16LE(at + 10) !== 0,
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return entries
}
