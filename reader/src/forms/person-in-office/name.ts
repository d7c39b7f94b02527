import { matches } from '../../letters/patterns.ts'
import { plainOf } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { PROVINCES } from '../place/place.words.ts'
import { FAMILY_NAMES, NEVER_IN_NAMES } from './person-in-office.words.ts'

/** Syllables that begin with a capital and have no other, one after another: `Giàng Páo Mỷ`, `Điểu K'Ré` */
const RUN =
  /(?<![\p{L}\p{M}\d&-])\p{Lu}\p{Ll}*(?:'\p{Lu}?\p{Ll}+)?(?: +\p{Lu}\p{Ll}*(?:'\p{Lu}?\p{Ll}+)?(?![\p{L}\d&]))+(?![\p{L}\d&])/gu
const SYLLABLE = /[^ ]+/gu
const FAMILIES = new Set(FAMILY_NAMES.map(plainOf))
const NEVER = new Set(NEVER_IN_NAMES.map(plainOf))
const PLACES: readonly string[] = PROVINCES.map(plainOf)

const FEWEST = 2
const MOST = 5

/** A stretch that may be a person's name: which it is depends on what stands around it. */
export interface NameCandidate extends Span {
  readonly syllables: number
  /** The run of capitals begins here: nothing of it stands before the name. */
  readonly opensRun: boolean
  /** It opens with a family name that the table knows. */
  readonly isKnown: boolean
}

function isPlace(plain: string, from: number): boolean {
  return PLACES.some(place => plain.startsWith(place, from))
}

/** `Hồ Văn Niên Giám,`: these may be given names where no office goes on from them. */
const OFFICES: Readonly<Record<string, RegExp>> = { Giám: /^ +đốc/u, Chủ: /^ +(?:tịch|nhiệm)/u, Bí: /^ +thư/u }

function isGiven(plain: string, at: number, word: string): boolean {
  const office = OFFICES[word]
  return office !== undefined && !office.test(plain.slice(at + word.length, at + word.length + 8))
}

function inRun(plain: string, run: RegExpExecArray): readonly NameCandidate[] {
  const all = Array.from(matches(SYLLABLE, run[0]))
  const syllables = all.slice(-MOST)
  const candidates = syllables.map((syllable, at) => ({
    start: run.index + syllable.index,
    end: run.index + run[0].length,
    syllables: syllables.length - at,
    opensRun: at === 0 && all.length <= MOST,
    isKnown: FAMILIES.has(syllable[0]),
    isBroken: syllables
      .slice(at + (FAMILIES.has(syllable[0]) ? 1 : 0))
      .some(next => NEVER.has(next[0]) && !isGiven(plain, run.index + next.index, next[0])),
  }))
  return candidates
    .filter(
      ({ syllables: many, start, isBroken }) => many >= FEWEST && many <= MOST && !isBroken && !isPlace(plain, start),
    )
    .filter(
      ({ isKnown, opensRun, syllables: many }) => isKnown || (opensRun && (many > FEWEST || run[0].includes("'"))),
    )
    .map(({ isBroken: _, ...candidate }) => candidate)
    .sort((a, b) => Number(b.isKnown) - Number(a.isKnown) || a.start - b.start)
}

/** Every stretch of capitals that may be a name, grouped by the run it stands in. */
export function findNames(plain: string): readonly (readonly NameCandidate[])[] {
  return Array.from(matches(RUN, plain), run => inRun(plain, run)).filter(group => group.length > 0)
}
