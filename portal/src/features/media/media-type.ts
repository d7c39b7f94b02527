/** What a file is, by its first bytes and never by its name; null for what we do not take. */
export function mediaTypeOf(
  bytes: Uint8Array,
): 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/webp' | 'image/avif' | null {
  const begins = (...first: number[]) => first.every((byte, at) => bytes[at] === byte)
  if (begins(0x25, 0x50, 0x44, 0x46, 0x2d)) return 'application/pdf'
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (begins(0x52, 0x49, 0x46, 0x46) && String.fromCharCode(...bytes.slice(8, 12)) === 'WEBP') return 'image/webp'
  if (String.fromCharCode(...bytes.slice(4, 12)) === 'ftypavif') return 'image/avif'
  return null
}
