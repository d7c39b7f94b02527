import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { WaitingComment } from './comment.queries.ts'

export type CommentState = 'waiting' | 'approved' | 'rejected'

/** A comment as its moderator sees it. */
export interface QueuedComment extends WaitingComment {
  readonly state: CommentState
  readonly reason: string
  readonly decidedBy: string | null
}

export interface CommentFilter {
  readonly siteIds: readonly number[]
  readonly state: CommentState
  /** Part of the name or the text, as written. */
  readonly words: string
}

interface Row {
  readonly id: number
  readonly site_id: number
  readonly subject_kind: string
  readonly subject_id: number
  readonly author_name: string
  readonly text: string
  readonly written_at: Date
  readonly state: CommentState
  readonly decision_reason: string
  readonly decided_by_name: string | null
  readonly answers: string | null
  readonly total: number
}

/** Comments of the sites: those that wait the oldest first, those decided the last decided first. */
export async function queuedComments(
  db: Db,
  { siteIds, state, words }: CommentFilter,
  { limit, offset }: { limit: number; offset: number },
): Promise<{ comments: QueuedComment[]; count: number }> {
  const like = `%${words.replaceAll(/[%_\\]/g, '\\$&')}%`
  const order = state === 'waiting' ? sql`c.written_at, c.id` : sql`c.decided_at desc, c.id desc`
  const { rows } = await sql<Row>`
    select c.id, c.site_id, c.subject_kind, c.subject_id, c.author_name, c.text, c.written_at, c.state,
      c.decision_reason, a.name as decided_by_name, p.author_name as answers, count(*) over () as total
    from comment c
    left join comment p on p.site_id = c.site_id and p.id = c.parent_id
    left join account a on a.id = c.decided_by
    where c.site_id = any(${[...siteIds]}::bigint[]) and c.state = ${state}
      and (${words} = '' or c.text ilike ${like} or c.author_name ilike ${like})
    order by ${order} limit ${limit} offset ${offset}`.execute(db)
  return { comments: rows.map(queued), count: rows[0]?.total ?? 0 }
}

const queued = (row: Row): QueuedComment => ({
  id: row.id,
  siteId: row.site_id,
  subject: { kind: row.subject_kind, id: row.subject_id },
  name: row.author_name,
  text: row.text,
  writtenAt: row.written_at,
  answers: row.answers,
  state: row.state,
  reason: row.decision_reason,
  decidedBy: row.decided_by_name,
})
