import { portalActor, writeAudit } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'

/** An account in which nobody has signed in for so long is disabled. */
const idleAtMost = 45 * 24 * 3_600_000

/**
 * Disables accounts that nobody has used for 45 days. Run by a job. The administrators of the whole portal who are
 * left last stay: somebody must be able to let the others in again. Returns how many.
 */
export async function disableIdleAccounts(db: Db, now: Date): Promise<number> {
  const since = new Date(now.getTime() - idleAtMost)
  return db.transaction().execute(async tx => {
    const kept = await tx
      .selectFrom('account as a')
      .innerJoin('role_grant as g', 'g.account_id', 'a.id')
      .innerJoin('site as s', 's.id', 'g.site_id')
      .select('a.id')
      .where('s.parent_id', 'is', null)
      .where('g.role', '=', 'administrator')
      .where('a.disabled_at', 'is', null)
      .orderBy(one => one.fn.coalesce('a.last_signed_in_at', 'a.created_at'), 'desc')
      .limit(1)
      .executeTakeFirst()
    const idle = await tx
      .updateTable('account')
      .set({ disabled_at: now, disabled_because: 'idle' })
      .where('disabled_at', 'is', null)
      .where('id', '!=', kept?.id ?? '')
      .where(one => one(one.fn.coalesce('last_signed_in_at', 'first_signed_in_at', 'created_at'), '<', since))
      .returning('id')
      .execute()
    for (const { id } of idle) {
      await tx.deleteFrom('session').where('account_id', '=', id).execute()
      await writeAudit(tx, { actor: portalActor, act: 'disableIdleAccount', subject: { kind: 'account', id } })
    }
    return idle.length
  })
}
