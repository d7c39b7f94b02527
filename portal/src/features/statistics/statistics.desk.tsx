import { Readable } from 'node:stream'
import {
  csvRow,
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  dayOf,
  deskPath,
  showPerSite,
  siteOf,
} from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  ButtonLink,
  DataTable,
  EmptyState,
  FilterForm,
  formats,
  Notice,
  Section,
  StatTile,
  TextField,
  TileGrid,
  useLanguage,
  Written,
} from '../../ui/index.ts'
import { type SearchMiss, searchMisses } from '../search/index.ts'
import { mostUsed, type ReadSubject, type UsageRow, usageByDay } from '../usage/index.ts'
import { statisticsWords } from './statistics.words.ts'
import { visitsChart } from './visits-chart.ts'

const path = '/thong-ke'
const mostListed = 20
const longestDays = 400
const dayMilliseconds = 86_400_000

/** What readers of a site did in a time that one chooses. */
export function statisticsPages(desk: DeskPages): void {
  showPerSite(desk, { path, act: 'seeWaiting', title: language => statisticsWords[language].title }, (request, site) =>
    page(desk, request, site),
  )
  desk.show(`${path}/:site/tai-ve`, async request => {
    const site = siteOf(desk, request, 'seeWaiting')
    return site && download(desk, request, site)
  })
}

interface Chosen {
  readonly from: string
  readonly to: string
  /** Whether what was asked for made no sense, and the last 30 days stand in its place. */
  readonly isWrong: boolean
}

function periodIn({ query }: DeskRequest, now: Date): Chosen {
  const usual = { from: dayOf(new Date(now.getTime() - 29 * dayMilliseconds)), to: dayOf(now) }
  if (!query.tu && !query.den) return { ...usual, isWrong: false }
  const [from = '', to = ''] = [query.tu || usual.from, query.den || usual.to]
  const days = (Date.parse(to) - Date.parse(from)) / dayMilliseconds
  const isRight = [from, to].every(day => /^\d{4}-\d{2}-\d{2}$/.test(day)) && days >= 0 && days <= longestDays
  return isRight ? { from, to, isWrong: false } : { ...usual, isWrong: true }
}

async function page({ services }: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = statisticsWords[request.language]
  const { db, now } = services
  const chosen = periodIn(request, now())
  const period = { siteId: site.id, from: chosen.from, to: chosen.to }
  const [days, read, downloaded, missed] = await Promise.all([
    usageByDay(db, period),
    mostUsed(db, period, { by: 'views', limit: mostListed }),
    mostUsed(db, period, { by: 'downloads', limit: mostListed }),
    searchMisses(db, { ...period, limit: mostListed }),
  ])
  const action = `${deskPath}${path}/${site.id}`
  const origin = `${request.origin.scheme}${site.host}${request.origin.port}`
  const main = (
    <>
      <p>
        <Written>{site.name}</Written>. {words.about}
      </p>
      {chosen.isWrong ? (
        <Notice kind="warning" isAnswer>
          <p>{words.wrongPeriod}</p>
        </Notice>
      ) : null}
      <FilterForm action={action} label={words.period} button={words.show}>
        <TextField name="tu" label={words.from} type="date" value={chosen.from} isOptional />
        <TextField name="den" label={words.to} type="date" value={chosen.to} isOptional />
      </FilterForm>
      <Days days={days} chosen={chosen} />
      <p>
        <ButtonLink
          look="second"
          href={`${action}/tai-ve?${new URLSearchParams({ tu: chosen.from, den: chosen.to })}`}
          downloadAs="thong-ke.csv"
        >
          {words.download}
        </ButtonLink>
      </p>
      <Subjects id="doc-nhieu" title={words.mostRead} subjects={read} by="views" origin={origin} />
      <Subjects id="tai-nhieu" title={words.mostDownloaded} subjects={downloaded} by="downloads" origin={origin} />
      <Misses missed={missed} />
    </>
  )
  return { title: words.title, main, status: chosen.isWrong ? 422 : 200 }
}

const sumOf = (days: readonly UsageRow[], of: 'visits' | 'views' | 'downloads') =>
  days.reduce((sum, day) => sum + day[of], 0)

function Days({ days, chosen }: { readonly days: readonly UsageRow[]; readonly chosen: Chosen }) {
  const language = useLanguage()
  const words = statisticsWords[language]
  const format = formats[language]
  const svg = visitsChart(days, language)
  const shown = [...days].reverse()
  return (
    <>
      <Section id="tong" title={words.sums}>
        <TileGrid>
          {(['visits', 'views', 'downloads'] as const).map(of => (
            <StatTile key={of} value={format.number(sumOf(days, of))} label={words[of]} />
          ))}
        </TileGrid>
      </Section>
      <Section id="theo-ngay" title={words.byDay}>
        {svg ? (
          <figure class="series-chart">
            <div class="series-chart__drawing" dangerouslySetInnerHTML={{ __html: svg }} />
            <figcaption>{words.chart(format.day(chosen.from), format.day(chosen.to))}</figcaption>
          </figure>
        ) : null}
        <DataTable
          id="bang-ngay"
          caption={words.table(words.byDay)}
          isCaptionHidden
          columns={[
            { heading: words.day },
            { heading: words.visits, isNumeric: true },
            { heading: words.views, isNumeric: true },
            { heading: words.downloads, isNumeric: true },
          ]}
          rows={shown.map(day => [
            format.day(day.period),
            format.number(day.visits),
            format.number(day.views),
            format.number(day.downloads),
          ])}
        />
      </Section>
    </>
  )
}

const folders: Readonly<Record<string, string>> = { article: '/tin-tuc', document: '/van-ban' }

interface SubjectsProps {
  readonly id: string
  readonly title: string
  readonly subjects: readonly ReadSubject[]
  readonly by: 'views' | 'downloads'
  /** Scheme, host and port of the site. */
  readonly origin: string
}

function Subjects({ id, title, subjects, by, origin }: SubjectsProps) {
  const language = useLanguage()
  const words = statisticsWords[language]
  const format = formats[language]
  return (
    <Section id={id} title={title}>
      {subjects.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          id={`bang-${id}`}
          caption={words.table(title)}
          isCaptionHidden
          columns={[{ heading: words.what }, { heading: words.kind }, { heading: words[by], isNumeric: true }]}
          rows={subjects.map(one => [
            one.slug && folders[one.kind] ? (
              <a key="title" href={`${origin}${folders[one.kind]}/${one.slug}`}>
                <Written>{one.title}</Written>
              </a>
            ) : (
              <Written>{one.title}</Written>
            ),
            words.kinds[one.kind] ?? one.kind,
            format.number(one[by]),
          ])}
        />
      )}
    </Section>
  )
}

function Misses({ missed }: { readonly missed: readonly SearchMiss[] }) {
  const language = useLanguage()
  const words = statisticsWords[language]
  const format = formats[language]
  return (
    <Section id="khong-thay" title={words.missed}>
      <p class="quiet">{words.missedNote}</p>
      {missed.length === 0 ? (
        <EmptyState title={words.none} />
      ) : (
        <DataTable
          id="bang-khong-thay"
          caption={words.table(words.missed)}
          isCaptionHidden
          columns={[{ heading: words.words }, { heading: words.times, isNumeric: true }, { heading: words.last }]}
          rows={missed.map(one => [
            <Written key="words">{one.words}</Written>,
            format.number(one.times),
            format.day(one.lastDay),
          ])}
        />
      )}
    </Section>
  )
}

/** The days of the period as a table for a spreadsheet. */
async function download({ services }: DeskPages, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const words = statisticsWords[request.language]
  const { from, to } = periodIn(request, services.now())
  const days = await usageByDay(services.db, { siteId: site.id, from, to })
  const lines = [
    csvRow([words.day, words.visits, words.views, words.downloads]),
    ...days.map(day => csvRow([day.period, String(day.visits), String(day.views), String(day.downloads)])),
  ]
  // A spreadsheet takes the file for UTF-8 only with this mark.
  const file = Readable.from([`\uFEFF${lines.join('')}`])
  return { file, name: `thong-ke-${from}-${to}.csv`, type: 'text/csv; charset=utf-8' }
}
