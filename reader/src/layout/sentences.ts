import { DIGIT, kindAt, LETTER } from '../letters/characters.ts'
import { matches, wordSet } from '../letters/patterns.ts'
import type { Shadow } from '../letters/shadow.ts'
import type { Quote, Span } from '../reading.ts'
import { trimmed } from '../span.ts'
import { ABBREVIATIONS } from './sentences.words.ts'

export interface Sentence extends Span {
  /** Position of the paragraph it stands in; headings count as paragraphs. */
  readonly paragraph: number
  /** Where the first sentence of that paragraph stands. */
  readonly head: Span
}

/** `. Các đại biểu`, `… Đồng thời`, `./.` – a stop, then a blank or the end */
const STOP = /[.!?…]+["”'’)]*(?= |$)/gu
const SHORT_WORDS = wordSet(ABBREVIATIONS)
const LOWER_NEXT = /^ +[\p{Ll}]/u

/** `yêu cầu: 1. Sở Tài chính …; 2. Sở Xây dựng …`: the stop behind an item's number ends no sentence. */
const ITEM_NUMBER = /[:;.] +\d{1,2}$/u

/** A letter of `tp.`, a stop or stroke in `v.v.` or `đ/c.` */
const isShortened = (low: string, at: number): boolean =>
  (kindAt(low, at) & LETTER) !== 0 || './'.includes(low.charAt(at))

function endsSentence(plain: string, low: string, at: number, after: number, end: number): boolean {
  if (after >= end) return true
  if (kindAt(low, at - 1) & DIGIT && ITEM_NUMBER.test(low.slice(Math.max(0, at - 6), at))) return false
  if (LOWER_NEXT.test(plain.slice(after, after + 8))) return false
  if (plain.charAt(at) !== '.') return true
  let start = at
  while (start > 0 && isShortened(low, start - 1) && at - start < 8) start -= 1
  return !SHORT_WORDS.has(low.slice(start, at))
}

function stretchesOf(plain: string, low: string, paragraph: Span): readonly Span[] {
  const stretches: Span[] = []
  let start = paragraph.start
  for (const hit of matches(STOP, plain, start, paragraph.end)) {
    const after = hit.index + hit[0].length
    if (!endsSentence(plain, low, hit.index, after, paragraph.end)) continue
    stretches.push(trimmed(plain, start, after))
    start = after
  }
  const rest = trimmed(plain, start, paragraph.end)
  return rest.end > rest.start ? [...stretches, rest] : stretches
}

/** Cuts paragraphs into sentences: at stops that end one, and where the paragraph ends. */
export function sentencesOf(
  { plain, low }: Pick<Shadow, 'plain' | 'low'>,
  paragraphs: readonly Quote[],
): readonly Sentence[] {
  return paragraphs.flatMap((paragraph, number) => {
    const stretches = stretchesOf(plain, low, paragraph)
    return stretches.map(stretch => ({ ...stretch, paragraph: number, head: stretches[0] ?? stretch }))
  })
}
