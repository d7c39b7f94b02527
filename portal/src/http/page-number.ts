/** The page asked for; null when the address asks for none that there is. */
export function pageNumber(text: string | undefined): number | null {
  if (text === undefined) return 1
  return /^[1-9]\d{0,4}$/.test(text) ? Number(text) : null
}
