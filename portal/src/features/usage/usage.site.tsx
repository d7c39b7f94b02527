import type { PageAnswer, PageRequest, PublicPages, RoomServices, SidebarBlock } from '../../http/index.ts'
import { DataTable, EmptyState, formatDay, formatNumber, PageHeading, VisitorStats } from '../../ui/index.ts'
import { siteVisits, type UsageRow, usageByMonth, usageOfMonth } from './usage.queries.ts'
import { usageWords as words } from './usage.words.ts'

const historyPath = '/thong-ke-truy-cap'

/** The daily history of visits. */
export function usagePages(pages: PublicPages, services: RoomServices): void {
  pages.at(historyPath, request => historyPage(services, request))
}

/** Who is here now, today and since the beginning. */
export function visitorStatsBlock({ publicDb, now }: RoomServices): SidebarBlock {
  return {
    subjects: () => [],
    render: async site => <VisitorStats {...(await siteVisits(publicDb, site.id, now()))} historyHref={historyPath} />,
  }
}

async function historyPage({ publicDb }: RoomServices, { site, query }: PageRequest): Promise<PageAnswer> {
  const months = await usageByMonth(publicDb, site.id)
  const month = query.thang ?? months[0]?.period
  if (query.thang !== undefined && !months.some(({ period }) => period === query.thang)) return null
  const days = month ? await usageOfMonth(publicDb, site.id, month) : []
  return {
    title: words.title,
    description: words.note,
    main: (
      <>
        <PageHeading title={words.title}>
          <p>{words.note}</p>
        </PageHeading>
        {month ? <History months={months} month={month} days={days} /> : <Nothing />}
      </>
    ),
    hasSidebar: true,
    subjects: [],
  }
}

function Nothing() {
  return (
    <EmptyState title={words.nothing}>
      <p>{words.nothingAdvice}</p>
    </EmptyState>
  )
}

interface HistoryProps {
  readonly months: readonly UsageRow[]
  readonly month: string
  readonly days: readonly UsageRow[]
}

function History({ months, month, days }: HistoryProps) {
  return (
    <>
      <DataTable
        id="theo-ngay"
        caption={`${words.byDay} ${monthName(month)}`}
        columns={columns(words.day)}
        rows={[...days.map(row => [formatDay(row.period), ...cells(row)]), [words.sum, ...cells(sumOf(days))]]}
      />
      <DataTable
        id="theo-thang"
        caption={words.byMonth}
        columns={columns(words.month)}
        rows={[
          ...months.map(row => [
            <a key={row.period} href={`${historyPath}?thang=${row.period}`}>
              {monthName(row.period)}
            </a>,
            ...cells(row),
          ]),
          [words.sum, ...cells(sumOf(months))],
        ]}
      />
    </>
  )
}

const columns = (first: string) => [
  { heading: first },
  { heading: words.visits, isNumeric: true },
  { heading: words.views, isNumeric: true },
  { heading: words.downloads, isNumeric: true },
]

const cells = ({ visits, views, downloads }: Omit<UsageRow, 'period'>) => [visits, views, downloads].map(formatWhole)

const formatWhole = (count: number) => formatNumber(count)

/** `2026-07` is `07/2026`. */
const monthName = (month: string) => `${month.slice(5)}/${month.slice(0, 4)}`

function sumOf(rows: readonly UsageRow[]): Omit<UsageRow, 'period'> {
  const total = (of: 'visits' | 'views' | 'downloads') => rows.reduce((sum, row) => sum + row[of], 0)
  return { visits: total('visits'), views: total('views'), downloads: total('downloads') }
}
