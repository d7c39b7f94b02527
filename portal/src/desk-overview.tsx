import { mayDo } from './access/index.ts'
import { deskWords } from './desk.words.ts'
import { type Reach, reachOf } from './features/articles/article-reach.queries.ts'
import { waitingReadings } from './features/articles/waiting-reading.queries.ts'
import { waitingForApproval, writtenBy } from './features/articles/working-copy.queries.ts'
import { waitingComments } from './features/comments/index.ts'
import { type DueRecommendation, dueBefore } from './features/recommendations/index.ts'
import { visitsOn } from './features/usage/index.ts'
import { type DeskRequest, dayOf, deskPath, type RoomServices } from './http/index.ts'
import { formats, Section, StatTile, TileGrid, useLanguage, Written } from './ui/index.ts'

interface Props {
  readonly services: RoomServices
  readonly request: DeskRequest
}

/** Overdue recommendations shown at once. */
const most = 10
/** Articles counted at most. */
const mostCounted = 1_000
const nothing = { limit: 1, offset: 0 }

/** Today's figures in boxes, each the way to what it counts; then what is overdue. */
export async function Overview({ services, request }: Props) {
  const words = deskWords[request.language]
  const counts = await countsFor({ services, request })
  return (
    <>
      <Section id="hom-nay" title={words.today}>
        <TileGrid>
          {counts.tiles.map(({ key, count, href }) => (
            <StatTile
              key={key}
              value={formats[request.language].number(count)}
              label={words.tiles[key]}
              {...(href ? { href } : {})}
            />
          ))}
        </TileGrid>
      </Section>
      {counts.overdue.length > 0 ? (
        <Section id="qua-han" title={words.overdue}>
          <ul class="link-list">
            {counts.overdue.map(one => (
              <OverdueLine key={`${one.siteId}-${one.id}`} one={one} services={services} request={request} />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  )
}

interface Tile {
  readonly key: keyof (typeof deskWords)['vi']['tiles']
  readonly count: number
  readonly href?: string
}

async function countsFor({ services: { db, sites, now }, request: { actor } }: Props) {
  const where = (act: Parameters<typeof mayDo>[1]) =>
    sites.all().flatMap(site => (mayDo(actor, act, site) ? [site.id] : []))
  const today = dayOf(now())
  const [seeing, approving, writing, moderating, confirming] = [
    where('seeWaiting'),
    await reachOf(db, sites.all(), { actor, act: 'publish' }),
    await reachOf(db, sites.all(), { actor, act: 'editArticle' }),
    where('moderateComment'),
    where('confirmReading'),
  ]
  const [visits, approvals, begun, comments, readings, overdue] = await Promise.all([
    visitsOn(db, seeing, today),
    waitingForApproval(db, approving, mostCounted),
    writtenBy(db, { ...writing, accountId: actor.accountId ?? '' }, mostCounted),
    waitingComments(db, moderating, nothing),
    waitingReadings(db, confirming, nothing),
    dueBefore(db, seeing, { day: today, limit: most }),
  ])
  const tiles: (Tile & { readonly isTheirs: boolean })[] = [
    { key: 'begun', count: begun.length, href: '#dang-viet', isTheirs: isSomewhere(writing) },
    { key: 'approvals', count: approvals.length, href: '#cho-duyet', isTheirs: isSomewhere(approving) },
    { key: 'comments', count: comments.count, href: `${deskPath}/binh-luan`, isTheirs: moderating.length > 0 },
    { key: 'readings', count: readings.count, href: '#so-doc', isTheirs: confirming.length > 0 },
    { key: 'overdue', count: overdue.count, href: '#qua-han', isTheirs: true },
    { key: 'visits', count: visits, href: `${deskPath}/thong-ke`, isTheirs: true },
  ]
  return { tiles: tiles.filter(({ isTheirs }) => isTheirs).map(withoutDeadEnd), overdue: overdue.due }
}

const isSomewhere = ({ siteIds, categoryIds }: Reach): boolean => siteIds.length + categoryIds.length > 0

/** A box whose list is empty leads nowhere. */
const withoutDeadEnd = ({ key, count, href }: Tile): Tile =>
  count === 0 && href?.startsWith('#') ? { key, count } : { key, count, ...(href ? { href } : {}) }

function OverdueLine({ one, services, request }: Props & { readonly one: DueRecommendation }) {
  const format = formats[useLanguage()]
  const site = services.sites.byId(one.siteId)
  const { scheme, port } = request.origin
  const days = Math.round((Date.parse(dayOf(services.now())) - Date.parse(one.dueOn)) / 86_400_000)
  return (
    <li>
      <a href={`${scheme}${site?.host ?? ''}${port}/kien-nghi/${one.slug}`}>
        <Written>{one.sentence}</Written>
      </a>
      <span class="field__hint">
        {' '}
        {deskWords[request.language].overdueBy(format.day(one.dueOn), format.number(days))}
        {site ? (
          <>
            , <Written>{site.name}</Written>
          </>
        ) : null}
      </span>
    </li>
  )
}
