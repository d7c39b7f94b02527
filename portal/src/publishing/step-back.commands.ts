import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import type { PublicationState, SubjectRef } from './publication.ts'
import { type TimelineActor, writeTimeline } from './timeline.ts'

/** Where in its life a thing stands, to the moment: kept beside an act so that it can be taken back. */
export interface Standing {
  readonly state: PublicationState
  readonly revision: number
  readonly [column: string]: unknown
}

const rowOf = ({ siteId, kind, id }: SubjectRef) =>
  sql`p.site_id = ${siteId} and p.subject_kind = ${kind} and p.subject_id = ${id}`

/** Where it stands now; null when there is no such thing. */
export async function standingOf(tx: Tx, subject: SubjectRef): Promise<Standing | null> {
  const { rows } = await sql<{ standing: Standing }>`
    select to_jsonb(p) - 'slug' as standing from publication p where ${rowOf(subject)} for update`.execute(tx)
  return rows[0]?.standing ?? null
}

/**
 * Puts a thing back where it stood, its versions and its address left as they are. False, and nothing done, when it no
 * longer stands where the act left it.
 */
export async function stepBack(
  tx: Tx,
  subject: SubjectRef,
  { actor, left, back, act }: { actor: TimelineActor; left: Standing; back: Standing; act: string },
): Promise<boolean> {
  const { rows } = await sql`
    update publication p set (state, published_at, scheduled_at, expires_at, withdrawn_at, withdrawal_notice) = (
      select b.state, b.published_at, b.scheduled_at, b.expires_at, b.withdrawn_at, b.withdrawal_notice
      from jsonb_populate_record(null::publication, ${JSON.stringify(back)}::jsonb) b)
    where ${rowOf(subject)} and to_jsonb(p) - 'slug' = ${JSON.stringify(left)}::jsonb returning p.state`.execute(tx)
  if (rows.length === 0) return false
  await writeTimeline(tx, subject, { actor, act: 'undo', details: { act, from: left.state, to: back.state } })
  return true
}

/** What else this very transaction has shown to the public: the records that came with an article. */
export async function shownAlongside(tx: Tx, siteId: number, actor: TimelineActor): Promise<SubjectRef[]> {
  // Every entry of a transaction bears the moment it began.
  const { rows } = await sql<{ kind: SubjectRef['kind']; id: number }>`
    select subject_kind as kind, subject_id as id from timeline_entry
    where site_id = ${siteId} and at = now() and act = 'publish' and subject_kind <> 'article'
      and actor_id is not distinct from ${actor.accountId}
    order by id`.execute(tx)
  return rows.map(row => ({ siteId, ...row }))
}

/** Takes things from the public that came with an article, as if it had not been published: drafts again. */
export async function hideAgain(tx: Tx, subjects: readonly SubjectRef[], actor: TimelineActor): Promise<void> {
  for (const subject of subjects) {
    const { rows } = await sql`
      update publication p set state = 'draft', published_at = null
      where ${rowOf(subject)} and p.state = 'published' returning p.state`.execute(tx)
    if (rows.length > 0) await writeTimeline(tx, subject, { actor, act: 'undo', details: { act: 'publish' } })
  }
}
