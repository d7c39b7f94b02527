import type { Page } from '../../layout/page.ts'
import { LETTERS } from '../../letters/letter-class.ts'
import { allAt, anyName, openingWords, WORD_END, WORD_START } from '../../letters/patterns.ts'
import type { PlaceMention, Span } from '../../reading.ts'
import { firstFrom, quoteOf } from '../../span.ts'
import { AREA_LEVELS, PROVINCES } from './place.words.ts'

const AREAS = Object.keys(AREA_LEVELS)
const bothCases = (letter: string): string => `[${letter.toUpperCase()}${letter}]`
const either = AREAS.map(area =>
  area.length === 2 && /^t[px]$/u.test(area)
    ? Array.from(area, bothCases).join('')
    : bothCases(area.charAt(0)) + area.slice(1),
).join('|')
/** `tỉnh Lai Châu`, `TP. Nha Trang`, `thôn 3`, and a province without the word */
const AREA = new RegExp(
  `${WORD_START}(?:(${either})(?:\\. *| +)(?=\\p{Lu}|\\d)(?:${anyName(PROVINCES)}|(?:\\p{Lu}[${LETTERS}'’]*|\\d{1,2})(?: +\\p{Lu}[${LETTERS}'’]*){0,3})|${anyName(PROVINCES)})${WORD_END}`,
  'uy',
)
const OPENINGS = openingWords([...AREAS, ...PROVINCES])

/** Finds the places that the text names, with their level; people's names are no part of them. */
export function findPlaces(page: Page, people: readonly Span[]): readonly PlaceMention[] {
  return allAt(page.words.startsOf(OPENINGS), AREA, page.plain)
    .map(hit => {
      const end = hit.index + hit[0].length
      const person = people[firstFrom(people, hit.index)]?.start ?? end
      const level = AREA_LEVELS[hit[1]?.toLowerCase() ?? 'tỉnh'] ?? 'province'
      return { ...quoteOf(page.text, hit.index, Math.min(end, person)), level }
    })
    .filter(({ text }) => isNamed(text))
}

/** Something stands behind the word for the area, or a province's name alone: a person's name may have cut it off. */
function isNamed(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return rest.length > 0 || /^\p{Lu}/u.test(first)
}
