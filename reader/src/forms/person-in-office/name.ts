import { CAPITAL, kindAt, LETTER } from '../../letters/characters.ts'
import { allAt } from '../../letters/patterns.ts'
import { plainOf, type Shadow } from '../../letters/shadow.ts'
import type { Span } from '../../reading.ts'
import { PROVINCES } from '../place/place.words.ts'
import { FAMILY_NAMES, NEVER_IN_NAMES } from './person-in-office.words.ts'

/** Syllables that begin with a capital and have no other, one after another: `Giàng Páo Mỷ`, `Điểu K'Ré` */
const RUN =
  /(?<![\p{L}\p{M}\d&-])\p{Lu}\p{Ll}*(?:'\p{Lu}?\p{Ll}+)?(?: +\p{Lu}\p{Ll}*(?:'\p{Lu}?\p{Ll}+)?(?![\p{L}\d&]))+(?![\p{L}\d&])/uy
const FAMILIES = new Set(FAMILY_NAMES.map(plainOf))
const NEVER = new Set(NEVER_IN_NAMES.map(plainOf))
const PLACES = new Map<string, string[]>()
for (const place of PROVINCES.map(plainOf)) {
  PLACES.set(firstSyllable(place), [...(PLACES.get(firstSyllable(place)) ?? []), place])
}

/** `Ông Rah Lan Kiên`: the name opens after these. */
const SPOKEN_TO = new Set(['Ông', 'Bà', 'Anh', 'Chị', 'Em', 'Cô', 'Thầy', 'Cụ', 'Ngài'].map(plainOf))

/** `Bùi Văn Tỉnh Sơn`: whatever follows is given. */
const MIDDLE = new Set(['Văn', 'Thị'].map(plainOf))

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

function firstSyllable(name: string): string {
  return name.split(' ', 1)[0] ?? name
}

/** Whether the name of a province opens at the offset: with its last syllable may go more letters. */
const isPlace = (plain: string, from: number, syllable: string): boolean =>
  PLACES.get(syllable)?.some(place => plain.startsWith(place, from)) ?? false

function syllablesOf(run: string): readonly { readonly index: number; readonly syllable: string }[] {
  const found: { index: number; syllable: string }[] = []
  for (let index = 0; index < run.length; ) {
    const blank = run.indexOf(' ', index)
    const end = blank < 0 ? run.length : blank
    if (end > index) found.push({ index, syllable: run.slice(index, end) })
    index = end + 1
  }
  return found
}

/** `Hồ Văn Niên Giám,`: these may be given names where no office goes on from them. */
const OFFICES: Readonly<Record<string, RegExp>> = { Giám: /^ +đốc/u, Chủ: /^ +(?:tịch|nhiệm)/u, Bí: /^ +thư/u }

function isGiven(plain: string, at: number, word: string): boolean {
  const office = OFFICES[word]
  return office !== undefined && !office.test(plain.slice(at + word.length, at + word.length + 8))
}

const AREA_BEFORE = /(?<![\p{L}\p{M}])(?:huyện|xã|thị xã|thành phố|phường|quận|thị trấn|tỉnh) $/u
const SIGHTS = new Set(['Đền', 'Chùa', 'Đình', 'Lăng'].map(plainOf))

/** Behind the two syllables that name the place at the head of the run: `huyện Hải Lăng Cáp Xuân Nhân` */
function areaEnd(plain: string, run: RegExpExecArray, all: ReturnType<typeof syllablesOf>): number {
  const [head, , next] = all
  const isPlaced =
    SIGHTS.has(head?.syllable ?? '') ||
    (plain.charAt(run.index - 1) === ' ' && AREA_BEFORE.test(plain.slice(Math.max(0, run.index - 12), run.index)))
  return isPlaced && next !== undefined && !MIDDLE.has(next.syllable) ? run.index + next.index : run.index
}

function inRun(plain: string, run: RegExpExecArray): readonly NameCandidate[] {
  const all = syllablesOf(run[0])
  const syllables = all.slice(-MOST)
  const candidates = syllables.flatMap(({ index, syllable }, at): readonly NameCandidate[] => {
    const many = syllables.length - at
    const opensWithMiddle = at === 0 && many > FEWEST && MIDDLE.has(syllables[1]?.syllable ?? '')
    const isKnown = FAMILIES.has(syllable) || (opensWithMiddle && !SPOKEN_TO.has(syllable))
    const opensRun = (at === 0 && all.length <= MOST) || (at === 1 && SPOKEN_TO.has(syllables[0]?.syllable ?? ''))
    if (many < FEWEST || !(isKnown || (opensRun && (many > FEWEST || run[0].includes("'"))))) return []
    const start = run.index + index
    const isBroken = syllables.some(
      (next, place) =>
        place >= (isKnown ? at + 1 : at) &&
        NEVER.has(next.syllable) &&
        !(place > at + 1 && MIDDLE.has(syllables[place - 1]?.syllable ?? '')) &&
        !isGiven(plain, run.index + next.index, next.syllable),
    )
    if (isBroken || isPlace(plain, start, syllable)) return []
    return [{ start, end: run.index + run[0].length, syllables: many, opensRun, isKnown }]
  })
  const area = areaEnd(plain, run, all)
  const later = (name: NameCandidate): number => Number(name.start < area && name.start > run.index)
  const isNext = candidates.some(({ start, syllables: many, isKnown }) => start === area && isKnown && many > FEWEST)
  return candidates.sort(
    (a, b) => Number(b.isKnown) - Number(a.isKnown) || (isNext ? later(a) - later(b) : 0) || a.start - b.start,
  )
}

/** Whether another capital follows the word. */
function opensRun(plain: string, at: number): boolean {
  let next = at + 1
  while (kindAt(plain, next) & LETTER) next += 1
  if (plain.charAt(next) === "'") return true
  while (plain.charAt(next) === ' ') next += 1
  return (kindAt(plain, next) & CAPITAL) !== 0
}

/** Every stretch of capitals that may be a name, grouped by the run it stands in. */
export function findNames({ plain, words }: Shadow): readonly (readonly NameCandidate[])[] {
  const places = words.capitals.filter(at => opensRun(plain, at))
  return allAt(places, RUN, plain)
    .map(run => inRun(plain, run))
    .filter(group => group.length > 0)
}
