import type { Db } from '../database/index.ts'
import { firstMoment } from './undo.commands.ts'

/** An act of one's own that can still be taken back. */
export interface RecentAct {
  readonly id: number
  readonly siteId: number
  readonly act: string
  readonly label: string
  readonly madeAt: Date
}

/** As many as somebody does to a hundred articles at once, and what came after. */
const mostActs = 200

/** What somebody did in the last ten minutes and has not taken back, the newest first. */
export async function recentActs(
  db: Db,
  { accountId, now, id = null }: { accountId: string | null; now: Date; id?: number | null },
): Promise<RecentAct[]> {
  const rows = await db
    .selectFrom('undo_record')
    .select(['id', 'site_id', 'act', 'label', 'made_at'])
    .where('account_id', '=', accountId ?? '')
    .where('made_at', '>=', firstMoment(now))
    .where('undone_at', 'is', null)
    .$if(id !== null, query => query.where('id', '=', id ?? 0))
    .orderBy('id', 'desc')
    .limit(mostActs)
    .execute()
  return rows.map(row => ({
    id: row.id,
    siteId: row.site_id,
    act: row.act,
    label: row.label,
    madeAt: row.made_at,
  }))
}
