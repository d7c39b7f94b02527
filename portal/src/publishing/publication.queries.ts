import type { Db, Tx } from '../database/index.ts'
import type { PublicationState, SubjectRef } from './publication.ts'

/** What an address leads to. */
export type Found =
  | { readonly found: 'published'; readonly subjectId: number; readonly revision: number }
  | { readonly found: 'withdrawn'; readonly subjectId: number; readonly notice: string; readonly withdrawnAt: Date }
  | { readonly found: 'moved'; readonly slug: string }

/** What the public finds at an address: the thing, its withdrawal notice, or where it went; null for nothing. */
export async function findPublished(
  db: Db,
  at: { siteId: number; kind: SubjectRef['kind']; slug: string },
): Promise<Found | null> {
  const row = await db
    .selectFrom('publication')
    .select(['state', 'subject_id', 'revision', 'withdrawal_notice', 'withdrawn_at'])
    .where('site_id', '=', at.siteId)
    .where('subject_kind', '=', at.kind)
    .where('slug', '=', at.slug)
    .executeTakeFirst()
  if (row?.state === 'published') return { found: 'published', subjectId: row.subject_id, revision: row.revision }
  if (row?.state === 'withdrawn' && row.withdrawn_at) {
    return {
      found: 'withdrawn',
      subjectId: row.subject_id,
      notice: row.withdrawal_notice ?? '',
      withdrawnAt: row.withdrawn_at,
    }
  }
  return row ? null : findMoved(db, at)
}

async function findMoved(
  db: Db,
  at: { siteId: number; kind: SubjectRef['kind']; slug: string },
): Promise<Found | null> {
  const row = await db
    .selectFrom('former_slug as f')
    .innerJoin('publication as p', join =>
      join
        .onRef('p.site_id', '=', 'f.site_id')
        .onRef('p.subject_kind', '=', 'f.subject_kind')
        .onRef('p.subject_id', '=', 'f.subject_id'),
    )
    .select('p.slug')
    .where('f.site_id', '=', at.siteId)
    .where('f.subject_kind', '=', at.kind)
    .where('f.slug', '=', at.slug)
    .where('p.state', 'in', ['published', 'withdrawn'])
    .executeTakeFirst()
  return row ? { found: 'moved', slug: row.slug } : null
}

/** Where a subject stands now. */
export async function publicationOf(
  db: Db | Tx,
  subject: SubjectRef,
): Promise<{ state: PublicationState; slug: string; revision: number } | null> {
  const row = await db
    .selectFrom('publication')
    .select(['state', 'slug', 'revision'])
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .executeTakeFirst()
  return row ?? null
}
