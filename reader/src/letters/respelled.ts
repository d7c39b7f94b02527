/** Marks for each code unit by its number: one look-up says whether a rule has to look at it. */
export type Marks = Uint8Array

/** A table that marks the letters of each string with its number. */
export function marksOf(letters: Readonly<Record<string, number>>): Marks {
  const marks = new Uint8Array(0x10000)
  for (const [row, mark] of Object.entries(letters)) {
    for (let at = 0; at < row.length; at += 1) marks[row.charCodeAt(at)] = mark
  }
  return marks
}

/**
 * The text with other letters where a rule says so: it is asked at marked code units alone and gives as many letters as
 * it takes the place of, or null. One pass over code units takes a fifth of what a pattern for each rule takes.
 */
export function respelled(text: string, marks: Marks, spelled: (text: string, at: number) => string | null): string {
  const pieces: string[] = []
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    if (marks[text.charCodeAt(at)] === 0) continue
    const letters = spelled(text, at)
    if (letters === null) continue
    pieces.push(text.slice(from, at), letters)
    from = at + letters.length
    at = from - 1
  }
  if (from === 0) return text
  pieces.push(text.slice(from))
  return pieces.join('')
}
