import { read } from './read.ts'
import type { Reading, ReadingContext } from './reading.ts'

/** What a window of a long text was read as. */
export interface WindowReading extends Reading {
  /** Where the window begins in the whole text; every span counts in the whole text too, `text` is the window's own. */
  readonly offset: number
}

/** What is known of a long text, and how much of it is held at a time. */
export interface StreamOptions extends ReadingContext {
  /** How many UTF-16 code units a window has at most. It bounds the memory that reading takes. */
  readonly window?: number
}

const USUAL_WINDOW = 256 * 1024
/** Of the borders in the last half of a window the first kind that stands there: articles, paragraphs, lines, sentences, words. */
const BORDERS = ['\n\n\n', '\n\n', '\n', '. ', ' '] as const
const MARK = /\p{M}/u

/** Where a window ends: after the last border that is found, else where no mark and no half of a pair is parted. */
function cutOf(text: string, window: number): number {
  for (const border of BORDERS) {
    const at = text.lastIndexOf(border, window - border.length)
    if (at >= window / 2) return at + border.length
  }
  let end = window
  while (end > 1 && (MARK.test(text.charAt(end)) || /[\p{Surrogate}]/u.test(text.charAt(end)))) end -= 1
  return end
}

/** The same plain data with every span moved: in copies of the same shape, which take a third of the memory that copies put together from entries take. */
function moved<Kind>(value: Kind, by: number): Kind {
  if (typeof value !== 'object' || value === null) return value
  const copy = (Array.isArray(value) ? value.slice() : { ...value }) as Record<string, unknown>
  for (const name of Object.keys(copy)) {
    const one = copy[name]
    if (typeof one === 'object') copy[name] = moved(one, by)
    else if ((name === 'start' || name === 'end') && typeof one === 'number') copy[name] = one + by
  }
  return copy as Kind
}

function windowReading(text: string, context: ReadingContext, offset: number): WindowReading {
  const reading = read(text, context)
  const { explanations } = Object.getOwnPropertyDescriptors(reading)
  Object.defineProperty(reading, 'explanations', { ...explanations, enumerable: false })
  const records = moved<Omit<Reading, 'explanations'>>(reading, offset)
  return {
    ...records,
    offset,
    get explanations() {
      return moved(reading.explanations, offset)
    },
  }
}

/**
 * Reads a text of any length in windows, each as a text of its own: records, positions and numbers of persons and
 * groups are the window's, spans count in the NFC of the whole. It holds one window at a time.
 *
 * A window ends where an article, a paragraph or at least a sentence does; say the day of the text with
 * `options.date` where its windows do not.
 *
 * @example
 * for await (const { figures } of readStream(createReadStream('reports.txt', 'utf8'))) keep(figures)
 */
export async function* readStream(
  chunks: AsyncIterable<string> | Iterable<string>,
  { window = USUAL_WINDOW, ...context }: StreamOptions = {},
): AsyncGenerator<WindowReading> {
  let rest = ''
  let offset = 0
  for await (const chunk of chunks) {
    rest += chunk
    while (rest.length > window) {
      const end = cutOf(rest, window)
      const reading = windowReading(rest.slice(0, end), context, offset)
      rest = rest.slice(end)
      offset += reading.text.length
      yield reading
    }
  }
  if (rest !== '') yield windowReading(rest, context, offset)
}
