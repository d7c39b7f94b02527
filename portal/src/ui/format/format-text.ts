/** A text that begins in the middle of a sentence, as a title: its first letter large. What is quoted stays as it is. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('vi') + text.slice(first.length)
}

/** An item of a list together with the words it shares with the item before: `Sớm bố trí đủ vốn cho … dự án cấp điện`. */
export function withSharedClause(sharedClause: string | null, text: string): string {
  return capitalised(sharedClause ? `${sharedClause} … ${text}` : text)
}
