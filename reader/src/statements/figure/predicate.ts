import { BOUNDS_AFTER, BOUNDS_BEFORE, ESTIMATED_WORDS } from '../../forms/qualifier/qualifier.words.ts'
import { phraseBefore, standsBefore, wordMap, wordSet } from '../../letters/patterns.ts'
import type { Bound, Span } from '../../reading.ts'
import { AIM_NOUNS, AIM_VERBS, PREDICATES, PROTECTED_PHRASES, type PredicateRole } from './predicate.words.ts'

/** What the words between a name and its number say. */
export interface Predicate {
  readonly roles: ReadonlySet<PredicateRole>
  readonly words: readonly string[]
  readonly bound: Bound | null
  readonly boundSpan: Span | null
  readonly estimated: boolean
  /** Where the predicate begins: the name ends before. */
  readonly start: number
}

type Meaning =
  | { readonly kind: 'bound'; readonly bound: Bound }
  | { readonly kind: 'estimated' }
  | { readonly kind: 'role'; readonly role: PredicateRole }

const spelled = <Value>(table: Readonly<Record<string, Value>>, meaning: (value: Value) => Meaning) =>
  Array.from(wordMap(table), ([word, value]) => [word, meaning(value)] as const)

/** `vượt mục tiêu`, `chưa đạt mức` */
const AIMS: Readonly<Record<string, PredicateRole>> = Object.fromEntries(
  Object.entries(AIM_VERBS).flatMap(([verb, role]) => AIM_NOUNS.map(noun => [`${verb} ${noun}`, role])),
)

const MEANINGS = new Map<string, Meaning>([
  ...spelled(AIMS, role => ({ kind: 'role', role })),
  ...spelled(PREDICATES, role => ({ kind: 'role', role })),
  ...Array.from(wordSet(ESTIMATED_WORDS), word => [word, { kind: 'estimated' }] as const),
  ...spelled(BOUNDS_BEFORE, bound => ({ kind: 'bound', bound })),
])
const PROTECTED = wordSet(PROTECTED_PHRASES)
const AFTER = Array.from(wordMap(BOUNDS_AFTER), ([word, bound]) => ({ words: ` ${word}`, bound }))

function boundAfter(low: string, end: number): { bound: Bound; span: Span } | null {
  for (const { words, bound } of AFTER) {
    if (low.startsWith(words, end)) return { bound, span: { start: end + 1, end: end + words.length } }
  }
  return null
}

/** Skips blanks and one colon: `Thu NSNN: 66.549,5 tỷ đồng`. */
function skipColon(low: string, at: number, floor: number): number {
  let end = at
  while (end > floor && low.charAt(end - 1) === ' ') end -= 1
  return end > floor && low.charAt(end - 1) === ':' ? end - 1 : end
}

/** `nhân dân đóng góp 214 tỷ đồng` is a sum, `du lịch đóng góp 12%` a share. */
const MONEY_AT = /^[\d.,]+ (?:tỷ|tỉ|triệu|nghìn|đồng|ngàn)/u
const MONEY_REACH = 24

/** Reads backwards from a number to where the name of its indicator ends. */
export function predicateBefore(low: string, floor: number, number: Span): Predicate {
  const roles = new Set<PredicateRole>()
  const words: string[] = []
  let bound: Bound | null = null
  let boundSpan: Span | null = null
  let estimated = false
  let start = skipColon(low, number.start, floor)
  for (;;) {
    const hit = phraseBefore(MEANINGS, low, start, floor)
    const value = hit && MEANINGS.get(hit.phrase)
    if (!value || standsBefore(PROTECTED, low, start, floor)) break
    if (hit.phrase === 'đóng góp' && MONEY_AT.test(low.slice(number.start, number.start + MONEY_REACH))) break
    if (value.kind === 'role') roles.add(value.role)
    else if (value.kind === 'estimated') estimated = true
    else if (bound === null) {
      bound = value.bound
      boundSpan = { start: hit.start, end: hit.start + hit.phrase.length }
    }
    words.unshift(hit.phrase)
    start = skipColon(low, hit.start, floor)
  }
  const after = boundAfter(low, number.end)
  if (after !== null) ({ bound, span: boundSpan } = after)
  return { roles, words, bound, boundSpan, estimated, start }
}

/** The predicate with what a comparison before the number adds: `thấp hơn … 4,3 điểm %` fell. */
export function withWords(predicate: Predicate, words: string): Predicate {
  const meaning = MEANINGS.get(words)
  if (meaning?.kind !== 'role') return predicate
  return { ...predicate, roles: new Set([...predicate.roles, meaning.role]), words: [words, ...predicate.words] }
}
