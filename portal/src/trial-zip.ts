import { crc32, deflateRawSync } from 'node:zlib'

/** For tests: a zip made by hand, so that its list may lie. */
export function trialZip(
  files: readonly { readonly name: string; readonly text: string | Uint8Array; readonly claimedSize?: number }[],
): Buffer {
  let offset = 0
  const entries = files.map(file => {
    const plain = Buffer.from(file.text)
    const packed = deflateRawSync(plain)
    const name = Buffer.from(file.name)
    const sizes = { sum: crc32(plain), packed: packed.length, plain: file.claimedSize ?? plain.length }
    const header = headerOf(0x04034b50, 30, { ...sizes, name, at: 4 })
    const listed = headerOf(0x02014b50, 46, { ...sizes, name, at: 6 })
    listed.writeUInt32LE(offset, 42)
    const bytes = Buffer.concat([header, name, packed])
    offset += bytes.length
    return { bytes, listed: Buffer.concat([listed, name]) }
  })
  const list = Buffer.concat(entries.map(one => one.listed))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries.map(one => one.bytes), list, end])
}

interface Header {
  readonly sum: number
  readonly packed: number
  readonly plain: number
  readonly name: Buffer
  /** Where the version needed stands: all that follows is as far from there in both headers. */
  readonly at: number
}

function headerOf(sign: number, length: number, { sum, packed, plain, name, at }: Header): Buffer {
  const header = Buffer.alloc(length)
  header.writeUInt32LE(sign, 0)
  header.writeUInt16LE(20, at)
  header.writeUInt16LE(8, at + 4)
  header.writeUInt32LE(sum, at + 10)
  header.writeUInt32LE(packed, at + 14)
  header.writeUInt32LE(plain, at + 18)
  header.writeUInt16LE(name.length, at + 22)
  return header
}
