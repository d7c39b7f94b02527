import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { Subject, SubjectColumns } from '../../http/index.ts'

/** A comment that the public sees. */
export interface ShownComment {
  readonly id: number
  readonly parentId: number | null
  readonly name: string
  readonly text: string
  readonly writtenAt: Date
}

/** Comments shown under one subject; a page stays a page. */
const mostShown = 500

/** A comment as PostgreSQL writes it into JSON. */
export type CommentJson = Omit<ShownComment, 'writtenAt'> & { readonly writtenAt: string }

/** The approved comments of a subject within another query, the oldest first; null when there are none. */
export function commentsOfSubject({ siteId, kind, id }: SubjectColumns): RawBuilder<readonly CommentJson[] | null> {
  return sql`(select json_agg(json_build_object(
      'id', m.id, 'parentId', m.parent_id, 'name', m.author_name, 'text', m.text, 'writtenAt', m.written_at) order by m.id)
    from (select b.id, b.parent_id, b.author_name, b.text, b.written_at from approved_comment b
      where b.site_id = ${siteId} and b.subject_kind = ${kind} and b.subject_id = ${id}
      order by b.id limit ${sql.lit(mostShown)}) m)`
}

/** How many there are, within another query. */
export function commentCountOfSubject({ siteId, kind, id }: SubjectColumns): RawBuilder<number> {
  return sql`(select count(*) from approved_comment b
    where b.site_id = ${siteId} and b.subject_kind = ${kind} and b.subject_id = ${id})`
}

/** One approved comment of the site with what it stands under. */
export async function approvedComment(
  db: Db,
  siteId: number,
  id: number,
): Promise<(ShownComment & { subject: Subject }) | null> {
  const row = await db
    .selectFrom('approved_comment')
    .select(['id', 'parent_id', 'author_name', 'text', 'written_at', 'subject_kind', 'subject_id'])
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...shown(row), subject: { kind: row.subject_kind ?? '', id: row.subject_id ?? 0 } } : null
}

interface Row {
  readonly id: number | null
  readonly parent_id: number | null
  readonly author_name: string | null
  readonly text: string | null
  readonly written_at: Date | null
}

/** PostgreSQL does not know that a view's columns are never empty. */
const shown = (row: Row): ShownComment => ({
  id: row.id ?? 0,
  parentId: row.parent_id,
  name: row.author_name ?? '',
  text: row.text ?? '',
  writtenAt: row.written_at ?? new Date(0),
})

/** How many approved comments each of the subjects has, in order. */
export async function countComments(db: Db, siteId: number, subjects: readonly Subject[]): Promise<number[]> {
  if (subjects.length === 0) return []
  const rows = await db
    .selectFrom('approved_comment')
    .select(({ fn }) => ['subject_kind', 'subject_id', fn.countAll<number>().as('count')])
    .where('site_id', '=', siteId)
    .where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('subject_kind', 'subject_id'),
        'in',
        subjects.map(({ kind, id }) => tuple(kind, id)),
      ),
    )
    .groupBy(['subject_kind', 'subject_id'])
    .execute()
  const counts = new Map(rows.map(row => [`${row.subject_kind}:${row.subject_id}`, row.count]))
  return subjects.map(({ kind, id }) => counts.get(`${kind}:${id}`) ?? 0)
}

/** A comment that waits for a moderator. */
export interface WaitingComment {
  readonly id: number
  readonly siteId: number
  readonly subject: Subject
  readonly name: string
  readonly text: string
  readonly writtenAt: Date
  /** Whom it answers. */
  readonly answers: string | null
}

/** Comments that wait on the sites, the oldest first. */
export async function waitingComments(
  db: Db,
  siteIds: readonly number[],
  { limit, offset }: { limit: number; offset: number },
): Promise<{ comments: WaitingComment[]; count: number }> {
  if (siteIds.length === 0) return { comments: [], count: 0 }
  const waiting = db.selectFrom('comment as c').where('c.site_id', 'in', siteIds).where('c.state', '=', 'waiting')
  const rows = await waiting
    .leftJoin('comment as p', join => join.onRef('p.site_id', '=', 'c.site_id').onRef('p.id', '=', 'c.parent_id'))
    .select(['c.id', 'c.site_id', 'c.subject_kind', 'c.subject_id', 'c.author_name', 'c.text', 'c.written_at'])
    .select('p.author_name as answers')
    .orderBy('c.written_at')
    .orderBy('c.id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { count } = await waiting.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const comments = rows.map(row => ({
    id: row.id,
    siteId: row.site_id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    name: row.author_name,
    text: row.text,
    writtenAt: row.written_at,
    answers: row.answers,
  }))
  return { comments, count }
}
