const SPACE = 32

/** How many blanks stand between two offsets. */
export function blanksIn(text: string, from: number, to: number): number {
  let blanks = 0
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === SPACE) blanks += 1
  return blanks
}

/** How many stretches of the text any number of blanks part: an empty one counts, too. */
export function wordCount(text: string, from = 0, to = text.length): number {
  let words = 1
  for (let at = from; at < to; at += 1) {
    if (text.charCodeAt(at) === SPACE && (at === from || text.charCodeAt(at - 1) !== SPACE)) words += 1
  }
  return words
}
