import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import { type Commits, neverLate, type RecommendationKind, type RecommendationState } from './recommendation.ts'

/** A recommendation as a list shows it. */
export interface RecommendationListRow {
  readonly id: number
  readonly slug: string
  readonly kind: RecommendationKind
  readonly sentence: string
  readonly sharedClause: string | null
  readonly state: RecommendationState
  readonly fromName: string | null
  readonly toName: string | null
  readonly raisedOn: string | null
  readonly dueOn: string | null
}

const published = (db: Db, siteId: number) =>
  db
    .selectFrom('recommendation as r')
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'r.site_id')
        .onRef('p.subject_id', '=', 'r.id')
        .on('p.subject_kind', '=', 'recommendation')
        .on('p.state', '=', 'published'),
    )
    .where('r.site_id', '=', siteId)

/** Recommendations, the newest session first; of one kind, and of one state where asked. */
export async function recommendationsOf(
  db: Db,
  { siteId, kind, state }: { siteId: number; kind: RecommendationKind; state: RecommendationState | null },
): Promise<RecommendationListRow[]> {
  const rows = await published(db, siteId)
    .select([
      'r.id',
      'p.slug',
      'r.kind',
      'r.sentence',
      'r.shared_clause',
      'r.state',
      'r.from_name',
      'r.to_name',
      'r.raised_on',
      'r.due_on',
    ])
    .where('r.kind', '=', kind)
    .$if(state !== null, query => query.where('r.state', '=', state ?? 'recorded'))
    .orderBy('r.raised_on', order => order.desc().nullsLast())
    .orderBy('r.article_id', 'desc')
    .orderBy('r.position')
    .limit(500)
    .execute()
  return rows.map(row => ({
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    sentence: row.sentence,
    sharedClause: row.shared_clause,
    state: row.state,
    fromName: row.from_name,
    toName: row.to_name,
    raisedOn: row.raised_on,
    dueOn: row.due_on,
  }))
}

/** How many recommendations stand in each state. Counts, never one blended percentage. */
export async function statesOf(db: Db, siteId: number): Promise<{ state: RecommendationState; count: number }[]> {
  return published(db, siteId)
    .select(['r.state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('r.kind', '=', 'recommendation')
    .groupBy('r.state')
    .orderBy('r.state')
    .execute()
}

/** A recommendation whose day is near or past. */
export interface DueRecommendation {
  readonly id: number
  readonly siteId: number
  readonly slug: string
  readonly sentence: string
  readonly dueOn: string
}

/** Open recommendations of the sites that were due before a day, the longest overdue first. Computed, never stored. */
export async function dueBefore(
  db: Db,
  siteIds: readonly number[],
  { day, limit }: { day: string; limit: number },
): Promise<{ due: DueRecommendation[]; count: number }> {
  if (siteIds.length === 0) return { due: [], count: 0 }
  const open = db
    .selectFrom('recommendation as r')
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'r.site_id')
        .onRef('p.subject_id', '=', 'r.id')
        .on('p.subject_kind', '=', 'recommendation')
        .on('p.state', '=', 'published'),
    )
    .where('r.site_id', 'in', [...siteIds])
    .where('r.state', 'not in', [...neverLate])
    .where('r.due_on', '<', day)
  const rows = await open
    .select(['r.id', 'r.site_id', 'p.slug', 'r.sentence', 'r.due_on'])
    .orderBy('r.due_on')
    .orderBy('r.id')
    .limit(limit)
    .execute()
  const { count } = await open.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const due = rows.map(row => ({ ...row, siteId: row.site_id, dueOn: row.due_on ?? day }))
  return { due, count }
}

/** What happened to a recommendation, with the words that show it. */
export interface RecommendationEvent {
  readonly state: RecommendationState
  readonly onDate: string | null
  readonly text: string
  readonly commits: Commits | null
  readonly byName: string | null
  readonly quote: string | null
}

export interface RecommendationPage extends RecommendationListRow {
  readonly direction: 'to_centre' | 'to_locality' | 'internal' | 'unknown'
  readonly dueBasis: string | null
  readonly isConfirmed: boolean
  readonly quote: string
  readonly article: { readonly title: string; readonly slug: string } | null
  readonly meeting: { readonly title: string; readonly slug: string } | null
  readonly documents: readonly { readonly symbol: string; readonly slug: string }[]
  readonly events: readonly RecommendationEvent[]
}

interface PageRow extends Omit<RecommendationPage, 'documents' | 'events'> {
  readonly documents: RecommendationPage['documents'] | null
  readonly events: RecommendationPage['events'] | null
}

/** All that a recommendation's page shows; null when the number is nobody's. */
export async function recommendationPage(
  db: Db,
  { siteId, id, lineage }: { siteId: number; id: number; lineage: readonly number[] },
): Promise<RecommendationPage | null> {
  const { rows } = await sql<PageRow>`
    select r.id, p.slug, r.kind, r.sentence, r.state, r.from_name as "fromName", r.to_name as "toName", r.raised_on as "raisedOn", r.due_on as "dueOn",
      r.shared_clause as "sharedClause", r.direction, r.due_basis as "dueBasis", e.quote,
      coalesce(g.state = 'confirmed', true) as "isConfirmed",
      case when ap.slug is not null then json_build_object('title', a.title, 'slug', ap.slug) end as article,
      case when mp.slug is not null then json_build_object('title', m.title, 'slug', mp.slug) end as meeting,
      (select json_agg(distinct jsonb_build_object('symbol', d.symbol, 'slug', dp.slug))
        from reading c join evidence ce on ce.site_id = c.site_id and ce.id = c.evidence_id
        join document d on d.site_id = any(${sql.val([...lineage])}::bigint[]) and d.id = c.record_id
        join publication dp on dp.site_id = d.site_id and dp.subject_kind = 'document' and dp.subject_id = d.id and dp.state = 'published'
        where c.site_id = r.site_id and c.article_id = r.article_id and c.kind = 'citation' and c.record_kind = 'document'
          and ce.range_start >= e.range_start and ce.range_end <= e.range_end) as documents,
      (select json_agg(json_build_object('state', v.state, 'onDate', v.on_date, 'text', v.text, 'commits', v.commits, 'byName', v.by_name, 'quote', ve.quote) order by v.id)
        from recommendation_event v left join evidence ve on ve.site_id = v.site_id and ve.id = v.evidence_id
        where v.site_id = r.site_id and v.recommendation_id = r.id) as events
    from recommendation r
    join publication p on p.site_id = r.site_id and p.subject_kind = 'recommendation' and p.subject_id = r.id and p.state = 'published'
    join evidence e on e.site_id = r.site_id and e.id = r.evidence_id
    join article a on a.site_id = r.site_id and a.id = r.article_id
    left join reading g on g.site_id = r.site_id and g.record_kind = 'recommendation' and g.record_id = r.id
    left join publication ap on ap.site_id = a.site_id and ap.subject_kind = 'article' and ap.subject_id = a.id and ap.state = 'published'
    left join meeting m on m.site_id = r.site_id and m.id = r.meeting_id
    left join publication mp on mp.site_id = m.site_id and mp.subject_kind = 'meeting' and mp.subject_id = m.id and mp.state = 'published'
    where r.site_id = ${siteId} and r.id = ${id}`.execute(db)
  const row = rows[0]
  return row ? { ...row, documents: row.documents ?? [], events: row.events ?? [] } : null
}
