import { explanationsOf } from './explanations.ts'
import { findDates } from './forms/date/date.ts'
import { findSymbols } from './forms/document-symbol/document-symbol.ts'
import type { DateMention, Mention } from './forms/form.ts'
import { findOrganisations } from './forms/organisation/organisation.ts'
import { findPeriods } from './forms/period/period.ts'
import { findPlaces } from './forms/place/place.ts'
import { findQuantities } from './forms/quantity/quantity.ts'
import { layOut, type Page } from './layout/page.ts'
import type { Reading, ReadingContext } from './reading.ts'
import { type Settled, settle } from './settle/settle.ts'
import { readAnswers, readCommitments } from './statements/answer/answer.ts'
import { readCitations } from './statements/citation/citation.ts'
import { checkArithmetic, implyBases } from './statements/figure/arithmetic.ts'
import { readFigures } from './statements/figure/figure.ts'
import type { Names } from './statements/figure/indicator.ts'
import { wholePlace } from './statements/figure/where.ts'
import { readMeetings } from './statements/meeting/meeting.ts'
import { readPeople } from './statements/person/person.ts'
import { readRecommendations } from './statements/recommendation/recommendation.ts'
import { sidesOf } from './statements/sides/sides.ts'

type Kept<Form extends Mention['form']> = Extract<Mention, { readonly form: Form }>

function keptOf<Form extends Mention['form']>({ kept }: Settled<Mention>, form: Form): readonly Kept<Form>[] {
  return kept.filter((mention): mention is Kept<Form> => mention.form === form)
}

/** Letters that only Vietnamese words with their marks have. */
const MARKED_LETTER = /[àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝăĂđĐĩĨũŨơƠưƯẠ-ỹ]/u

/**
 * Words without any mark (`nam 2020`, `duoi 20%`) are in no table: what they would refuse cannot be told from
 * amounts, so that of such a text no number is taken for one.
 */
function amountsIn(page: Page): readonly Mention[] {
  const found = findQuantities(page)
  if (MARKED_LETTER.test(page.text) || !/\p{L}/u.test(page.text)) return found
  return found.map(({ start, end }) => ({ form: 'label', rule: 'text without diacritics', start, end }))
}

const findForms = (page: Page, dates: readonly DateMention[]): Settled<Mention> =>
  settle<Mention>([...findSymbols(page), ...findPeriods(page, dates), ...dates, ...amountsIn(page)])

/** The text with dates and periods blanked out by commas: what is left may be names. */
function namesIn(page: Page, settled: Settled<Mention>): Names {
  const pieces: string[] = []
  let at = 0
  for (const { form, start, end } of settled.kept) {
    if ((form !== 'date' && form !== 'period') || start < at) continue
    pieces.push(page.low.slice(at, start), ','.repeat(end - start))
    at = end
  }
  pieces.push(page.low.slice(at))
  return { low: pieces.join(''), plain: page.plain, words: page.words }
}

/** The year that fills what the text leaves out: the caller's, the dateline's, or the first that is written out. */
function yearOf(page: Page, settled: Settled<Mention>): number | null {
  const known = (page.context.date ?? page.article.published)?.slice(0, 4)
  if (known !== undefined) return Number(known) || null
  const dated = keptOf(settled, 'date').find(date => date.year !== null)
  const periods = keptOf(settled, 'period')
  return dated?.year ?? periods.find(period => period.year !== null && !period.base)?.year ?? yearAfter(page, periods)
}

/** `so với cùng kỳ năm 2021`, and no other year in the text: it tells of the year after. */
function yearAfter({ low }: Page, periods: readonly Kept<'period'>[]): number | null {
  const base = periods.find(({ base, year, start, end }) => {
    return base && year !== null && low.slice(Math.max(0, start - 'cùng kỳ '.length), end).includes('cùng kỳ')
  })
  return base?.year ? base.year + 1 : null
}

/** The last year of which the text names a day. */
function latestYear(dates: readonly DateMention[]): number | null {
  const years = dates.flatMap(({ year, day }) => (year === null || day === null ? [] : [year]))
  return years.length > 0 ? years.reduce((last, year) => Math.max(last, year)) : null
}

/** The records of a text, and the forms that they were made of. */
interface Read {
  readonly records: Omit<Reading, 'explanations'>
  readonly settled: Settled<Mention>
}

function recordsIn(text: string, context: ReadingContext): Read {
  const page = layOut(text, context)
  const written = findDates(page)
  const settled = findForms(page, written)
  const [amounts, dates, periods] = [keptOf(settled, 'amount'), keptOf(settled, 'date'), keptOf(settled, 'period')]
  const year = yearOf(page, settled)
  const citations = readCitations(page, keptOf(settled, 'symbol'), written)
  const people = readPeople(page)
  const sides = sidesOf(page, people)
  const times = { dates, periods, year }
  const recommendations = readRecommendations({ page, people, citations, sides, times })
  const places = findPlaces(page, people)
  const figures = readFigures({
    page,
    amounts,
    periods,
    names: namesIn(page, settled),
    asked: recommendations,
    year,
    latest: latestYear(dates),
    places: { named: places, whole: wholePlace(places, context.place) },
  })
  const answering = { page, people, recommendations, sides, amounts, ...times }
  const records = {
    text: page.text,
    letters: page.letters,
    article: page.article,
    figures,
    checks: checkArithmetic(figures, page.text),
    implied: implyBases(figures),
    citations,
    people,
    organisations: findOrganisations(page, people),
    places,
    recommendations,
    answers: readAnswers(answering),
    commitments: readCommitments(answering),
    meetings: readMeetings({ page, people, dates, year, sides }),
  }
  return { records, settled }
}

/**
 * Reads Vietnamese official prose into records, in five stages: letters, layout, forms, settling, statements.
 *
 * All spans count UTF-16 code units of `reading.text`, the NFC of `text`. It never throws, and reads neither clock
 * nor disk nor network: `context.date` says the day of the text where the text does not.
 *
 * @example
 * read('Thu ngân sách năm 2020 ước đạt 571,8 tỷ đồng.').figures[0]?.value // 571800000000
 */
export function read(text: string, context: ReadingContext = {}): Reading {
  const { records, settled } = recordsIn(text, context)
  let explanations: Reading['explanations'] | null = null
  return {
    ...records,
    // Most callers never ask: made when first asked for.
    get explanations() {
      explanations ??= explanationsOf(records, settled)
      return explanations
    },
  }
}
