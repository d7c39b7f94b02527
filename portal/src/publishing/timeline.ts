import { sql } from 'kysely'
import type { Db, Tx } from '../database/index.ts'
import { type SubjectRef, subjectName } from './publication.ts'

/** The channel on which instances tell each other what changed. */
export const changesChannel = 'tuong_minh_changes'

/** Who acts, as the timeline keeps it. */
export interface TimelineActor {
  readonly accountId: string | null
  readonly name: string
}

/** Writes what was done into the transaction that does it. */
export async function writeTimeline(
  tx: Tx,
  subject: SubjectRef,
  entry: { actor: TimelineActor; act: string; details?: Readonly<Record<string, unknown>> },
): Promise<void> {
  await tx
    .insertInto('timeline_entry')
    .values({
      site_id: subject.siteId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      act: entry.act,
      actor_id: entry.actor.accountId,
      actor_name: entry.actor.name,
      details: JSON.stringify(entry.details ?? {}),
    })
    .execute()
  await announceChanges(tx, [subjectName(subject.kind, subject.id)])
}

/** Tells every instance, when the transaction commits, that pages showing these must be rendered anew. */
export async function announceChanges(db: Db | Tx, subjects: readonly string[]): Promise<void> {
  await sql`select pg_notify(${changesChannel}, ${JSON.stringify(subjects)})`.execute(db)
}

/** A timeline entry as pages show it. */
export interface TimelineRow {
  readonly act: string
  readonly actorName: string
  readonly at: Date
  /** What a person wrote beside the act; often nothing. */
  readonly note: string
}

/** What was done to a subject, the newest first. */
export async function timelineOf(db: Db, subject: SubjectRef): Promise<TimelineRow[]> {
  const rows = await db
    .selectFrom('timeline_entry')
    .select(['act', 'actor_name', 'at', 'details'])
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('id', 'desc')
    .execute()
  return rows.map(row => ({ act: row.act, actorName: row.actor_name, at: row.at, note: noteIn(row.details) }))
}

function noteIn(details: unknown): string {
  const note: unknown = typeof details === 'object' && details !== null && 'note' in details ? details.note : ''
  return typeof note === 'string' ? note : ''
}
