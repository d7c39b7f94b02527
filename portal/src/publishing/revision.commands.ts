import { createHash } from 'node:crypto'
import type { Tx } from '../database/index.ts'
import type { SubjectRef } from './publication.ts'
import type { TimelineActor } from './timeline.ts'

/** A new version of a published thing: all that a person wrote, and its plain text. */
export interface NewRevision {
  readonly content: unknown
  /** The text that evidence is anchored in, NFC. */
  readonly text: string
}

/** Appends a version and makes it the current one. Returns its number; earlier ones stay as they were. */
export async function appendRevision(
  tx: Tx,
  subject: SubjectRef,
  { actor, revision }: { actor: TimelineActor; revision: NewRevision },
): Promise<number> {
  const { newest } = await tx
    .selectFrom('revision')
    .select(({ fn }) => fn.max('number').as('newest'))
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirstOrThrow()
  const number = (newest ?? 0) + 1
  await tx
    .insertInto('revision')
    .values({
      site_id: subject.siteId,
      subject_kind: subject.kind,
      subject_id: subject.id,
      number,
      content: JSON.stringify(revision.content),
      text: revision.text,
      text_sha256: createHash('sha256').update(revision.text, 'utf8').digest('hex'),
      author_id: actor.accountId,
    })
    .execute()
  await tx
    .updateTable('publication')
    .set({ revision: number })
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .execute()
  return number
}
