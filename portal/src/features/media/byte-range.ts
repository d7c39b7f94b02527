/** The bytes that a `Range` header asks for, both ends counted; null for all of them, `outside` for none there are. */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | 'outside' | null {
  // Several ranges at once are allowed to be answered with the whole.
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  if (from === '') return Number(to) === 0 ? 'outside' : { start: Math.max(0, size - Number(to)), end: size - 1 }
  const start = Number(from)
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (start >= size) return 'outside'
  return end < start ? null : { start, end }
}
