import type { Db } from '../../database/index.ts'
import type { NotificationKind } from './notification.words.ts'

/** Something somebody should know. */
export interface NotificationLine {
  readonly id: number
  readonly siteId: number
  readonly kind: NotificationKind
  readonly subjectId: number
  readonly title: string
  readonly actorName: string
  readonly at: Date
  readonly isRead: boolean
}

/** How many one has not read. */
export async function unreadCount(db: Db, accountId: string | null): Promise<number> {
  const { count } = await db
    .selectFrom('notification')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId ?? '')
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}

/** One's notifications, the newest first. */
export async function notificationsOf(db: Db, accountId: string | null, limit: number): Promise<NotificationLine[]> {
  const rows = await db
    .selectFrom('notification')
    .select(['id', 'site_id', 'kind', 'subject_id', 'title', 'actor_name', 'at', 'read_at'])
    .where('account_id', '=', accountId ?? '')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(row => ({
    id: row.id,
    siteId: row.site_id,
    kind: row.kind,
    subjectId: row.subject_id,
    title: row.title,
    actorName: row.actor_name,
    at: row.at,
    isRead: row.read_at !== null,
  }))
}
