import { dayOf, type PageAnswer, type PageRequest, type PublicPages, type RoomServices } from '../../http/index.ts'
import { findPublished } from '../../publishing/index.ts'
import type { Site } from '../../sites/index.ts'
import {
  EmptyState,
  formatDay,
  PageHeading,
  RecommendationList,
  Section,
  StatusTag,
  Tag,
  uiWords,
  withSharedClause,
} from '../../ui/index.ts'
import {
  type RecommendationListRow,
  recommendationPage,
  recommendationsOf,
  statesOf,
} from './recommendation.queries.ts'
import { daysOpen, isOpen, neverLate, type RecommendationKind, type RecommendationState } from './recommendation.ts'
import { kindWords, recommendationWords as words } from './recommendation.words.ts'
import { RecommendationView } from './recommendation-view.tsx'

/** The list of recommendations by state, and each by itself. */
export function recommendationPages(pages: PublicPages, services: RoomServices): void {
  pages.at('/kien-nghi', request => listPage(services, request))
  pages.at('/kien-nghi/:slug', request => onePage(services, request))
}

const isState = (text: string | undefined): text is RecommendationState =>
  text !== undefined && text in uiWords.vi.states

async function listPage(services: RoomServices, { site, query }: PageRequest): Promise<PageAnswer> {
  const { publicDb } = services
  if (query.trang_thai !== undefined && !isState(query.trang_thai)) return null
  const chosen = query.trang_thai ?? null
  const today = dayOf(services.now())
  const [states, asks, requests, promises] = await Promise.all([
    statesOf(publicDb, site.id),
    recommendationsOf(publicDb, { siteId: site.id, kind: 'recommendation', state: chosen }),
    chosen ? [] : recommendationsOf(publicDb, { siteId: site.id, kind: 'request', state: null }),
    chosen ? [] : recommendationsOf(publicDb, { siteId: site.id, kind: 'commitment', state: null }),
  ])
  return {
    title: words.recommendations,
    main: (
      <>
        <PageHeading title={words.recommendations}>
          <p>{words.intro}</p>
        </PageHeading>
        <StateFilter states={states} chosen={chosen} />
        {asks.length + requests.length + promises.length === 0 ? (
          <EmptyState title={words.none}>
            <p>{words.noneAdvice}</p>
          </EmptyState>
        ) : null}
        <KindSection kind="recommendation" rows={asks} today={today} />
        <KindSection kind="request" rows={requests} today={today} />
        <KindSection kind="commitment" rows={promises} today={today} />
      </>
    ),
    hasSidebar: true,
    subjects: [`recommendations:${site.id}`],
  }
}

interface StateFilterProps {
  readonly states: readonly { readonly state: RecommendationState; readonly count: number }[]
  readonly chosen: RecommendationState | null
}

function StateFilter({ states, chosen }: StateFilterProps) {
  if (states.length === 0) return null
  return (
    <nav aria-label={words.byState}>
      <ul class="tag-list">
        <li>
          <Tag href="/kien-nghi" tone={chosen === null ? 'calm' : 'quiet'}>
            {words.allStates}
          </Tag>
        </li>
        {states.map(({ state, count }) => (
          <li key={state}>
            <Tag href={`/kien-nghi?trang_thai=${state}`} tone={chosen === state ? 'calm' : 'quiet'}>
              {uiWords.vi.states[state]} ({count})
            </Tag>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface KindSectionProps {
  readonly kind: RecommendationKind
  readonly rows: readonly RecommendationListRow[]
  readonly today: string
}

/** The newest recommendations of a site; null where there are none. */
export async function newestRecommendationList({ publicDb, now }: RoomServices, site: Site, limit: number) {
  const rows = await recommendationsOf(publicDb, { siteId: site.id, kind: 'recommendation', state: null })
  return rows.length > 0 ? <Rows rows={rows.slice(0, limit)} today={dayOf(now())} /> : null
}

function KindSection({ kind, rows, today }: KindSectionProps) {
  if (rows.length === 0) return null
  return (
    <Section id={`loai-${kind}`} title={kindWords[kind]}>
      <Rows rows={rows} today={today} />
    </Section>
  )
}

/** Computed against today, never stored. */
function isOverdue({ dueOn, state }: Pick<RecommendationListRow, 'dueOn' | 'state'>, today: string): boolean {
  return dueOn !== null && dueOn < today && !neverLate.includes(state)
}

function factsOf(row: RecommendationListRow, today: string): string[] {
  const parties = [row.fromName, row.toName].filter(Boolean).join(' → ')
  const age = isOpen(row.state) ? daysOpen(row.raisedOn, today) : null
  return [
    parties,
    row.raisedOn ? `${words.raisedOn} ${formatDay(row.raisedOn)}` : '',
    age === null ? '' : `${words.age} ${age} ${words.days}`,
  ].filter(Boolean)
}

async function onePage(services: RoomServices, { site, params }: PageRequest): Promise<PageAnswer> {
  const { publicDb } = services
  const found = await findPublished(publicDb, { siteId: site.id, kind: 'recommendation', slug: params.slug ?? '' })
  if (!found) return null
  if (found.found === 'moved') return { movedTo: `/kien-nghi/${found.slug}` }
  if (found.found === 'withdrawn') return { goneBecause: found.notice, since: found.withdrawnAt }
  const one = await recommendationPage(publicDb, { siteId: site.id, id: found.subjectId, lineage: site.lineage })
  if (!one) return null
  const today = dayOf(services.now())
  return {
    title: withSharedClause(one.sharedClause, one.sentence),
    breadcrumb: [{ label: words.recommendations, href: '/kien-nghi' }],
    main: (
      <RecommendationView
        one={one}
        today={today}
        status={<StatusTag state={one.state} isOverdue={isOverdue(one, today)} />}
      />
    ),
    hasSidebar: true,
    subjects: [
      `recommendation:${one.id}`,
      `recommendations:${site.id}`,
      `readings:${site.id}`,
      `articles:${site.id}`,
      `documents:${site.id}`,
    ],
    view: { kind: 'recommendation', id: one.id },
  }
}

function Rows({ rows, today }: Pick<KindSectionProps, 'rows' | 'today'>) {
  return (
    <RecommendationList
      items={rows.map(row => ({
        href: `/kien-nghi/${row.slug}`,
        text: withSharedClause(row.sharedClause, row.sentence),
        state: row.state,
        isOverdue: isOverdue(row, today),
        facts: factsOf(row, today),
      }))}
    />
  )
}
