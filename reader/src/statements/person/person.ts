import { findNames, type NameCandidate } from '../../forms/person-in-office/name.ts'
import { NO_PERSON_BEFORE } from '../../forms/person-in-office/person-in-office.words.ts'
import { afterHonorific, opensTitle, titleBefore, titleEnd } from '../../forms/person-in-office/title.ts'
import type { Page } from '../../layout/page.ts'
import { endsWithOneOf, wordSet, wordsBefore } from '../../letters/patterns.ts'
import type { PersonMention, Span } from '../../reading.ts'
import { quoteOf } from '../../span.ts'
import { capacityOf } from './capacity.ts'

/** `; ` or `: ` before a name whose family name the table does not know */
const AFTER_SIGN = /[;:] *$/u
const NO_PERSON = wordSet(NO_PERSON_BEFORE)
const AREAS = wordSet(['tỉnh', 'thành phố', 'huyện', 'xã', 'phường', 'thị xã', 'quận', 'thị trấn'])
/** `, `, ` - `, ` (` between a name and the title after it */
const JOIN = /^(?: *, +| +- +| *\( *)/u
/** What may stand between a sentence's start or a sign and a name in a list of those present. */
const FURTHEST_TITLE = 160

interface Found {
  readonly name: NameCandidate
  readonly before: readonly Span[]
}

function boundaryBefore(low: string, at: number): number {
  let start = at
  const floor = Math.max(0, at - FURTHEST_TITLE)
  while (start > floor && !';:\n()'.includes(low.charAt(start - 1))) start -= 1
  return start
}

/** Titles that run right up to a name: `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh ` */
function titlesBefore(page: Page, name: Span, floor: number): readonly Span[] {
  const titles: Span[] = []
  let at = name.start
  for (;;) {
    const comma =
      Math.max(floor, at - FURTHEST_TITLE) +
      page.plain.slice(Math.max(floor, at - FURTHEST_TITLE), at - 1).lastIndexOf(',')
    const from = Math.max(floor, comma + 1)
    const title = titleBefore(page, from, at)
    if (title === null) return titles
    const whole = page.plain.slice(from, title.start).trim() === ''
    if (titles.length > 0 && page.plain.slice(title.end, at).trim() !== '') return titles
    titles.unshift(title)
    if (!whole || comma < floor || at - comma > FURTHEST_TITLE) return titles
    at = comma
  }
}

function titlesAfter(page: Page, name: Span, isName: (at: number) => boolean, limit: number): readonly Span[] {
  const titles: Span[] = []
  let at = name.end
  for (;;) {
    const join = JOIN.exec(page.plain.slice(at, at + 6))
    const start = at + (join?.[0].length ?? 0)
    if (join === null || start >= limit || !opensTitle(page.plain, start)) return titles
    const end = titleEnd(page, start, limit)
    if (isName(end)) return titles
    titles.push({ start, end })
    at = end
  }
}

/** Whether something around the candidate says that it is a person. */
function isPerson(page: Page, name: NameCandidate, before: readonly Span[], after: boolean): boolean {
  if (afterHonorific(page.low, name.start)) return true
  if (!name.isKnown) return after && AFTER_SIGN.test(page.plain.slice(Math.max(0, name.start - 3), name.start))
  const words = wordsBefore(page.low, name.start, 2)
  if (before.length > 0)
    return name.syllables > 2 || !endsWithOneOf(AREAS, words) || page.plain.slice(name.start, name.end).includes("'")
  return after && name.opensRun && !endsWithOneOf(NO_PERSON, words)
}

/** `các Phó Chủ tịch UBND tỉnh A, B và C`: the title at the head of the list is each one's. */
function followsInList(page: Page, name: Span, previous: Found | undefined): boolean {
  const head = previous?.before[0]
  if (!previous || !head) return false
  const isList = /các +$/u.test(page.low.slice(Math.max(0, head.start - 6), head.start))
  return isList && /^(?: *,| +và|, +và) +$/u.test(page.plain.slice(previous.name.end, name.start))
}

/** What is known of the people before. */
interface Company {
  readonly previous: Found | undefined
  readonly known: ReadonlySet<string>
}

function chosen(page: Page, group: readonly NameCandidate[], { previous, known }: Company): Found | null {
  for (const name of group) {
    const floor = Math.max(previous?.name.end ?? 0, boundaryBefore(page.low, name.start))
    const before = titlesBefore(page, name, floor)
    const join = JOIN.exec(page.plain.slice(name.end, name.end + 6))
    const after = join !== null && opensTitle(page.plain, name.end + join[0].length)
    if (isPerson(page, name, before, after)) return { name, before }
    if (previous && followsInList(page, name, previous)) return { name, before: previous.before }
    const isKnown = known.has(page.plain.slice(name.start, name.end))
    if (isKnown && !endsWithOneOf(NO_PERSON, wordsBefore(page.low, name.start, 2))) return { name, before }
  }
  return null
}

/** `Bộ Công Thương` in `Bộ trưởng Bộ Công Thương`, `UBND tỉnh` in `Phó Chủ tịch UBND tỉnh` */
const BODY_IN_TITLE =
  /(?:Bộ(?! trưởng)|Sở|Vụ(?! trưởng)|UBND|HĐND|Tỉnh ủy(?! viên)|Tỉnh uỷ(?! viên)|Huyện ủy|Thành ủy|Đảng ủy|Cục(?! trưởng)|Ban|Quốc hội|Đoàn|Văn phòng|Chi cục(?! trưởng)|Ủy ban|Kho bạc|Hội|Liên hiệp|Trường|Công an|Trung tâm)(?![\p{L}])[\p{L}& -]*$/u

/** The body that a title belongs to: `Bộ Công Thương` of `Bộ trưởng Bộ Công Thương`. */
function organisationOf(titles: readonly string[]): string | null {
  const bodies = titles.map(title => BODY_IN_TITLE.exec(title)?.[0])
  return bodies.findLast(body => body !== undefined) ?? null
}

function mentionOf(page: Page, found: Found, after: readonly Span[], person: number): PersonMention {
  const spans = [...found.before, ...after]
  const titles = spans.map(({ start, end }) => page.text.slice(start, end))
  return {
    ...quoteOf(page.text, found.name.start, found.name.end),
    titles,
    titleSpans: spans.map(({ start, end }) => ({ start, end })),
    capacity: capacityOf(page, found.name, spans),
    organisation: organisationOf(titles),
    person,
  }
}

/** Finds the people a text names, with the titles that touch each mention. */
export function readPeople(page: Page): readonly PersonMention[] {
  const groups = findNames(page)
  const found: Found[] = []
  const known = new Set<string>()
  for (const group of groups) {
    const person = chosen(page, group, { previous: found.at(-1), known })
    if (person === null) continue
    found.push(person)
    known.add(page.plain.slice(person.name.start, person.name.end))
  }
  const numbers = new Map<string, number>()
  const bodies = new Map<number, string>()
  return found.map((person, at) => {
    const next = found[at + 1]?.name.start ?? page.text.length
    const name = page.plain.slice(person.name.start, person.name.end)
    const number = numbers.get(name) ?? numbers.size + 1
    numbers.set(name, number)
    const nextTitle = found[at + 1]?.before[0]?.start ?? next
    const after = titlesAfter(
      page,
      person.name,
      end => page.plain.slice(end, next).trim() === '',
      Math.min(next, nextTitle),
    )
    const mention = mentionOf(page, person, after, number)
    const organisation = mention.organisation ?? bodies.get(number) ?? null
    if (organisation !== null) bodies.set(number, organisation)
    return { ...mention, organisation }
  })
}
