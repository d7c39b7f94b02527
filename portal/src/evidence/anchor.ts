import { createHash } from 'node:crypto'

/** How many characters before and after a quote are kept, for finding it again when the text is edited. */
const contextLength = 64

/** A quote fixed to one version of a text. `start` and `end` are UTF-16 code units of that text. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly quote: string
  /** SHA-256 of the quote in UTF-8, hexadecimal. */
  readonly sha256: string
  readonly prefix: string
  readonly suffix: string
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** Fixes the words between two offsets. */
export function anchorAt(text: string, start: number, end: number): Anchor {
  const quote = text.slice(start, end)
  return {
    start,
    end,
    quote,
    sha256: sha256(quote),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  }
}

/** Whether the anchor still says what stands in the text: same place, same words, same hash. */
export function isAnchored(text: string, anchor: Anchor): boolean {
  return text.slice(anchor.start, anchor.end) === anchor.quote && sha256(anchor.quote) === anchor.sha256
}

/**
 * Finds the quote in a later version of the text. Where it stands more than once the one with most of its old
 * surroundings wins; with nothing left of them and several places to choose from it is lost, never guessed.
 */
export function reanchor(text: string, anchor: Anchor): Anchor | null {
  const ranked = placesOf(text, anchor.quote)
    .map(start => ({ start, ...surroundings(text, start, anchor) }))
    .sort((a, b) => b.before + b.after - (a.before + a.after))
  const [best, second] = ranked
  if (!best || !isSameSentence(best, anchor)) return null
  if (second && second.before + second.after === best.before + best.after) return null
  return anchorAt(text, best.start, best.start + anchor.quote.length)
}

/** `63%` alone proves nothing: a short quote must keep twelve characters on one side, or all it had there. */
function isSameSentence({ before, after }: Surroundings, { quote, prefix, suffix }: Anchor): boolean {
  return quote.length >= 40 || before >= Math.min(12, prefix.length) || after >= Math.min(12, suffix.length)
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at)
  return places
}

interface Surroundings {
  readonly before: number
  readonly after: number
}

/** How many characters on each side of the quote are as they were. */
function surroundings(text: string, start: number, anchor: Anchor): Surroundings {
  let before = 0
  while (before < anchor.prefix.length && text[start - 1 - before] === anchor.prefix.at(-1 - before)) before += 1
  const end = start + anchor.quote.length
  let after = 0
  while (after < anchor.suffix.length && text[end + after] === anchor.suffix[after]) after += 1
  return { before, after }
}
