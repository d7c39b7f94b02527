import { findNames, type NameCandidate } from '../../forms/person-in-office/name.ts'
import { NO_PERSON_BEFORE } from '../../forms/person-in-office/person-in-office.words.ts'
import { afterHonorific, lastComma, opensTitle, titleBefore, titleEnd } from '../../forms/person-in-office/title.ts'
import type { Page } from '../../layout/page.ts'
import { endsWithOneOf, wordSet, wordsBefore } from '../../letters/patterns.ts'
import type { PersonMention, Span } from '../../reading.ts'
import { quoteOf } from '../../span.ts'
import { capacityOf } from './capacity.ts'

/** `; ` or `: ` before a name whose family name the table does not know */
const AFTER_SIGN = /[;:] *$/u
const NO_PERSON = wordSet(NO_PERSON_BEFORE)
/** `Trưởng đoàn`, `Trưởng Công ty`: these end titles, too. */
const POSTS_TOO = new Set<string>([
  'đoàn',
  'đội',
  'trạm',
  'công ty',
  'câu lạc bộ',
  'hợp tác xã',
  'báo',
  'đài',
  'ngân hàng',
  'nhóm',
  'khu phố',
  'thôn',
  'bản',
  'ấp',
  'người',
  'nước',
  'tỉnh_',
])
/** After these two syllables name a place: `Ban Quản lý cửa khẩu Đồng Đăng`. */
const PLACES_BEFORE = wordSet([...NO_PERSON_BEFORE.filter(word => !POSTS_TOO.has(word))])
/** After these a name is the school's: `Trường THPT chuyên Phan Ngọc Hiển`. */
const SCHOOLS_BEFORE = wordSet(['thpt', 'thcs', 'chuyên', 'tiểu học', 'mầm non'])
/** `, `, ` - `, ` (` between a name and the title after it */
const JOIN = /^(?: *, +| +- +| *\( *)/u
/** What may stand between a sentence's start or a sign and a name in a list of those present. */
const FURTHEST_TITLE = 160
/** `các đồng chí `, `các `, then the title and a colon */
const LIST_HEAD =
  /(?<![\p{L}\p{M}])(?:[Cc]ác|hai|ba|bốn) +(?:đồng chí +)?([^:;.,\n]{4,100}?)( *: *| +(?:là|gồm)(?: *:)? +)$/u
const LONGEST_SIGNATURE = 60

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

/** `các đồng chí Thường trực Thành ủy: ` before the first name of a list */
function listHead(page: Page, name: Span, floor: number): readonly Span[] | null {
  const from = Math.max(0, floor - FURTHEST_TITLE)
  const hit = LIST_HEAD.exec(page.plain.slice(from, name.start))
  if (hit === null) return null
  const start = from + hit.index + hit[0].length - (hit[1] ?? '').length - (hit[2] ?? '').length
  const end = start + (hit[1] ?? '').length
  return opensTitle(page.plain, start) && titleEnd(page, start, end) === end ? [{ start, end }] : null
}

/** `Phó Chủ tịch UBND tỉnh, đồng chí Lê Văn An`: where the words before the comma end; else where the name begins. */
function beforeHonorific({ low }: Page, at: number): number {
  const hit = /, +(?:đồng chí|ông|bà) +$/u.exec(low.slice(Math.max(0, at - 16), at))
  return hit ? at - hit[0].length : at
}

/** Titles that run right up to a name: `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh ` */
function titlesBefore(page: Page, name: Span, floor: number): readonly Span[] {
  const titles: Span[] = []
  let at = beforeHonorific(page, name.start)
  for (;;) {
    const reach = Math.max(floor, at - FURTHEST_TITLE)
    const comma = reach + lastComma(page.plain, reach, at - 1)
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

const LONGEST_AREA = 40
/** `TP. Buôn ` before `Ma Thuột` */
const IN_AREA =
  /(?<![\p{L}\p{M}])(?:TP\.?|TX\.?|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Tt]hị trấn|[Qq]uận|[Bb]uôn|[Bb]ản|[Tt]hôn|[Xx]óm|[Ll]àng) +(?:\p{Lu}\p{L}* +){1,3}$/u

/** Whether something around the candidate says that it is a person. */
function isPerson(page: Page, name: NameCandidate, before: readonly Span[], after: boolean): boolean {
  if (name.syllables === 2 && IN_AREA.test(page.plain.slice(Math.max(0, name.start - LONGEST_AREA), name.start)))
    return false
  if (afterHonorific(page.low, name.start)) return true
  // `Thường trực Huyện ủy Sơn Động giao ban`: a body and its district.
  const title = before.at(-1)
  if (name.syllables === 2 && title && page.plain.startsWith('Thường trực ', title.start)) return false
  if (!name.isKnown) return after && AFTER_SIGN.test(page.plain.slice(Math.max(0, name.start - 3), name.start))
  const words = wordsBefore(page.low, name.start, 2)
  if (before.length > 0)
    return (
      !endsWithOneOf(SCHOOLS_BEFORE, words) &&
      (name.syllables > 2 ||
        !endsWithOneOf(PLACES_BEFORE, words) ||
        page.plain.slice(name.start, name.end).includes("'"))
    )
  return after && name.opensRun && !endsWithOneOf(NO_PERSON, words)
}

/** `Chủ tịch` alone on the line above a name alone on its line: who signs. */
function signedAs(page: Page, name: NameCandidate): Span | null {
  const { plain } = page
  const above = plain.slice(Math.max(0, name.start - 2 * LONGEST_SIGNATURE), name.start)
  const isAlone = /\n *$/u.test(above) && /^ *(?:\n|$)/u.test(plain.slice(name.end, name.end + 3))
  if (!isAlone || !name.isKnown) return null
  const offset = name.start - above.length
  const end = offset + above.trimEnd().length
  const start = offset + above.trimEnd().lastIndexOf('\n') + 1
  return end - start < LONGEST_SIGNATURE && opensTitle(plain, start) && titleEnd(page, start, end) === end
    ? { start, end }
    : null
}

/** ` (Kim Sơn), ` between the names of a list */
const GOES_ON = /^(?: *\([^()]{1,60}\))?(?: *,| +và|, +và) +(?:ông +|bà +)?$/u

/** `Các ông A (xã Kim Sơn), B (xã Gia Viễn)` */
const isOneOfMany = ({ low }: Page, name: Span): boolean =>
  /các (?:ông|bà|đồng chí|cụ|em|anh|chị):? +$/u.test(low.slice(Math.max(0, name.start - 16), name.start))

/** `các Phó Chủ tịch UBND tỉnh A, `các đồng chí Thường trực: A, B`: the title at the head is each one's. */
function followsInList(page: Page, name: Span, previous: Found | undefined): boolean {
  if (!previous) return false
  const head = previous.before[0]
  if (!head) return isOneOfMany(page, previous.name) && GOES_ON.test(page.plain.slice(previous.name.end, name.start))
  const isList = /(?:các|hai|ba|bốn) +(?:đồng chí +)?$/u.test(page.low.slice(Math.max(0, head.start - 14), head.start))
  return isList && GOES_ON.test(page.plain.slice(previous.name.end, name.start))
}

/** What is known of the people before. */
interface Company {
  readonly previous: Found | undefined
  readonly known: ReadonlySet<string>
}

function chosen(page: Page, group: readonly NameCandidate[], { previous, known }: Company): Found | null {
  for (const name of group) {
    const signed = signedAs(page, name)
    if (signed !== null) return { name, before: [signed] }
    const floor = Math.max(previous?.name.end ?? 0, boundaryBefore(page.low, name.start))
    const before = listHead(page, name, floor) ?? titlesBefore(page, name, floor)
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
