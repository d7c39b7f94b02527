/** A text that begins in the middle of a sentence, as a title: its first letter large. What is quoted stays as it is. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('vi') + text.slice(first.length)
}
