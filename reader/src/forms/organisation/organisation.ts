import type { Page } from '../../layout/page.ts'
import { LETTERS_AND_MARKS } from '../../letters/letter-class.ts'
import { allAt, anyName, anyOf, openingWords, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { Organisation, Span } from '../../reading.ts'
import { firstFrom, quoteOf } from '../../span.ts'
import {
  ALONE_BODIES,
  AREAS,
  BODY_MODIFIERS,
  CENTRAL_BODIES,
  DEPARTMENTS,
  LOCAL_BODIES,
  UNNAMED_BODIES,
} from './organisation.words.ts'

const CENTRAL_NAMES = CENTRAL_BODIES.filter(body => /\p{Lu}/u.test(body))
/** `Bộ Công Thương`, `Thủ tướng Chính phủ` */
const CENTRAL = new RegExp(`${WORD_START}${anyOf(CENTRAL_NAMES)}${WORD_END}`, 'uy')
const CENTRAL_OPENINGS = openingWords(CENTRAL_NAMES)
/** `UBND tỉnh Lai Châu`, `Tỉnh ủy`, `HĐND huyện Than Uyên` */
const LOCAL = new RegExp(
  `${WORD_START}${anyOf(LOCAL_BODIES)}${WORD_END}(?: +(tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn))?`,
  'uy',
)
const LOCAL_OPENINGS = openingWords(LOCAL_BODIES)
/** `Sở Kế hoạch và Đầu tư`, `Sở GD&ĐT` */
const DEPARTMENT = new RegExp(`${WORD_START}${anyOf(DEPARTMENTS)}${WORD_END}`, 'uy')
const DEPARTMENT_OPENINGS = openingWords(DEPARTMENTS)
/** Bodies whose whole name the tables know. */
export const NAMED_BODIES = [...CENTRAL_BODIES, ...DEPARTMENTS].filter(body => /^\p{Lu}/u.test(body))
const AREA_ROW = `(?:các +)?${anyOf(AREAS)}(?:, +${anyOf(AREAS)}){0,3}`
const PROPER = `(?: +\\p{Lu}[${LETTERS_AND_MARKS}]*(?:,(?= +\\p{Lu}))?){0,6}`
/** `Bộ Nội vụ`, `Sở Y tế`, `UBND tỉnh Lai Châu`, `UBND các huyện, thị xã`, `các chủ rừng`: names whose end is known */
const WHOLE = new RegExp(
  `(?:${anyName(NAMED_BODIES)}|${anyName(LOCAL_BODIES)} +${AREA_ROW}${PROPER}|${anyOf(AREAS)}(?: +\\p{Lu}\\p{Ll}*){1,4}|các +${anyOf(UNNAMED_BODIES)}|${anyOf(ALONE_BODIES)})(?: +${anyOf(BODY_MODIFIERS)}(?! +lý)){0,2}${WORD_END}`,
  'uy',
)
const NAME_AFTER = /^(?: \p{Lu}\p{Ll}*){1,4}/u

const LEVEL_OF_AREA: Readonly<Record<string, Organisation['level']>> = {
  tỉnh: 'province',
  'thành phố': 'province',
  huyện: 'district',
  'thị xã': 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
}

/** Where the name of the body ends that begins at the offset; null where the tables do not know it. */
export function wholeNameEnd(plain: string, at: number): number | null {
  WHOLE.lastIndex = at
  const hit = WHOLE.exec(plain)
  return hit && at + hit[0].length
}

const capital = (page: Page, at: number): boolean => /\p{Lu}/u.test(page.plain.charAt(at))

function local(page: Page, people: readonly Span[], hit: RegExpExecArray): Organisation {
  const end = hit.index + hit[0].length
  const area = hit[1]
  const limit = people[firstFrom(people, end)]?.start ?? page.text.length
  const name = area ? (NAME_AFTER.exec(page.plain.slice(end, Math.min(end + 40, limit)))?.[0] ?? '') : ''
  const level =
    LEVEL_OF_AREA[area ?? ''] ??
    (hit[0].startsWith('huyện') ? 'district' : hit[0].startsWith('tỉnh') ? 'province' : 'other')
  return { ...quoteOf(page.text, hit.index, end + name.length), level }
}

/** Finds the public bodies that the text names, with their level. */
export function findOrganisations(page: Page, people: readonly Span[]): readonly Organisation[] {
  const { low, words } = page
  const central = allAt(words.startsOf(CENTRAL_OPENINGS), CENTRAL, low)
    .filter(hit => capital(page, hit.index))
    .map(hit => ({ ...quoteOf(page.text, hit.index, hit.index + hit[0].length), level: 'central' as const }))
  const locals = allAt(words.startsOf(LOCAL_OPENINGS), LOCAL, low)
    .filter(hit => capital(page, hit.index))
    .map(hit => local(page, people, hit))
  const departments = allAt(words.startsOf(DEPARTMENT_OPENINGS), DEPARTMENT, low).map(hit => ({
    ...quoteOf(page.text, hit.index, hit.index + hit[0].length),
    level: 'department' as const,
  }))
  return [...central, ...locals, ...departments].sort((a, b) => a.start - b.start)
}
