import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { RecommendationState } from '../../ui/index.ts'

/** A working session as a list shows it. */
export interface MeetingListItem {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly heldOn: string | null
  readonly half: 'morning' | 'afternoon' | 'evening' | null
  readonly hostName: string | null
  readonly guestName: string | null
}

const published = (db: Db, siteId: number) =>
  db
    .selectFrom('meeting as m')
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'm.site_id')
        .onRef('p.subject_id', '=', 'm.id')
        .on('p.subject_kind', '=', 'meeting')
        .on('p.state', '=', 'published'),
    )
    .where('m.site_id', '=', siteId)

/** Working sessions, the newest first. */
export async function newestMeetings(db: Db, siteId: number, limit: number): Promise<MeetingListItem[]> {
  const rows = await published(db, siteId)
    .select(['m.id', 'p.slug', 'm.title', 'm.held_on', 'm.half', 'm.host_name', 'm.guest_name'])
    .orderBy('m.held_on', order => order.desc().nullsLast())
    .orderBy('m.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    heldOn: row.held_on,
    half: row.half,
    hostName: row.host_name,
    guestName: row.guest_name,
  }))
}

/** Somebody at a session, with the titles of that day. */
export interface Participant {
  readonly name: string | null
  readonly slug: string | null
  readonly groupLabel: string | null
  readonly titles: readonly string[]
  readonly capacity: 'head_of_delegation' | 'host' | 'reporter' | 'speaker' | null
}

/** What a session recorded: an ask, a request or a promise. */
export interface MeetingPoint {
  readonly slug: string
  readonly kind: 'recommendation' | 'request' | 'commitment'
  readonly sentence: string
  readonly sharedClause: string | null
  readonly state: RecommendationState
}

export interface MeetingPage extends MeetingListItem {
  readonly quote: string
  readonly article: { readonly title: string; readonly slug: string } | null
  readonly participants: readonly Participant[]
  readonly points: readonly MeetingPoint[]
}

interface MeetingRow {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly held_on: string | null
  readonly half: MeetingListItem['half']
  readonly host_name: string | null
  readonly guest_name: string | null
  readonly quote: string
  readonly article: MeetingPage['article']
  readonly participants: readonly Participant[] | null
  readonly points: readonly MeetingPoint[] | null
}

/** All that a session's page shows; null when the number is nobody's. */
export async function meetingPage(db: Db, { siteId, id }: { siteId: number; id: number }): Promise<MeetingPage | null> {
  const { rows } = await sql<MeetingRow>`
    select m.id, p.slug, m.title, m.held_on, m.half, m.host_name, m.guest_name, e.quote,
      case when ap.slug is not null then json_build_object('title', a.title, 'slug', ap.slug) end as article,
      (select json_agg(json_build_object('name', n.full_name, 'slug', n.slug, 'groupLabel', t.group_label, 'titles', t.titles, 'capacity', t.capacity) order by t.position)
        from participation t left join person n on n.id = t.person_id where t.site_id = m.site_id and t.meeting_id = m.id) as participants,
      (select json_agg(json_build_object('slug', rp.slug, 'kind', r.kind, 'sentence', r.sentence, 'sharedClause', r.shared_clause, 'state', r.state) order by r.kind, r.position)
        from recommendation r
        join publication rp on rp.site_id = r.site_id and rp.subject_kind = 'recommendation' and rp.subject_id = r.id and rp.state = 'published'
        where r.site_id = m.site_id and r.meeting_id = m.id) as points
    from meeting m
    join publication p on p.site_id = m.site_id and p.subject_kind = 'meeting' and p.subject_id = m.id and p.state = 'published'
    join evidence e on e.site_id = m.site_id and e.id = m.evidence_id
    join article a on a.site_id = m.site_id and a.id = m.article_id
    left join publication ap on ap.site_id = a.site_id and ap.subject_kind = 'article' and ap.subject_id = a.id and ap.state = 'published'
    where m.site_id = ${siteId} and m.id = ${id}`.execute(db)
  const row = rows[0]
  if (!row) return null
  const { held_on: heldOn, host_name: hostName, guest_name: guestName, ...same } = row
  return { ...same, heldOn, hostName, guestName, participants: row.participants ?? [], points: row.points ?? [] }
}
