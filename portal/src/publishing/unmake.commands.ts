import { sql } from 'kysely'
import type { Tx } from '../database/index.ts'
import type { SubjectRef } from './publication.ts'
import { type TimelineActor, writeTimeline } from './timeline.ts'

/** Acts of a timeline that bring a record into being. */
const makingActs = ['addIndicator', 'addStub', 'recordRecommendation', 'recordMeeting']

/** Records that this very transaction has made: kept beside an act, so that they can go with it. */
export async function madeAlongside(tx: Tx, siteId: number, actor: TimelineActor): Promise<SubjectRef[]> {
  // Every entry of a transaction bears the moment it began.
  const { rows } = await sql<{ kind: SubjectRef['kind']; id: number }>`
    select subject_kind as kind, subject_id as id from timeline_entry
    where site_id = ${siteId} and at = now() and act = any(${makingActs}) and actor_id is not distinct from ${actor.accountId}
    order by id`.execute(tx)
  return rows.map(row => ({ siteId, ...row }))
}

/** Whether readers have said something about a thing, or rated it: it can't be unmade then. */
export async function isTalkedOf(tx: Tx, { siteId, kind, id }: SubjectRef): Promise<boolean> {
  const { rows } = await sql<{ isTalkedOf: boolean }>`
    select exists (select from comment where site_id = ${siteId} and subject_kind = ${kind} and subject_id = ${id})
      or exists (select from rating where site_id = ${siteId} and subject_kind = ${kind} and subject_id = ${id})
      as "isTalkedOf"`.execute(tx)
  return rows[0]?.isTalkedOf === true
}

/** Ends the life of a thing that was made by mistake a moment ago; its versions and its timeline stay. */
export async function unmakeSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, act }: { actor: TimelineActor; act: string },
): Promise<void> {
  const { siteId, kind, id } = subject
  for (const table of ['publication', 'former_slug', 'search_entry'] as const)
    await tx
      .deleteFrom(table)
      .where('site_id', '=', siteId)
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .execute()
  await writeTimeline(tx, subject, { actor, act: 'undo', details: { act } })
}
