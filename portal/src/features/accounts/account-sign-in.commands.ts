import { sql } from 'kysely'
import { writeAudit } from '../../access/index.ts'
import type { Db } from '../../database/index.ts'

/** What somebody signed in with. */
export type SignInMethod = 'link' | 'password' | 'code' | 'passkey' | 'provider'

/** Notes that somebody signed in; their other one-time links end with that. */
export async function noteSignIn(
  db: Db,
  { id, method, at }: { id: string; method: SignInMethod; at: Date },
): Promise<void> {
  await db.transaction().execute(async tx => {
    const account = await tx
      .updateTable('account')
      .set(row => ({ first_signed_in_at: row.fn.coalesce('first_signed_in_at', row.val(at)), last_signed_in_at: at }))
      .where('id', '=', id)
      .returning(['name', 'email'])
      .executeTakeFirstOrThrow()
    await forgetLinks(tx, account.email)
    const actor = { accountId: id, name: account.name }
    await writeAudit(tx, { actor, act: 'signIn', subject: { kind: 'account', id }, details: { method } })
  })
}

/** Ends the links that were given out to sign somebody in. Other rows of the table hold no JSON. */
async function forgetLinks(db: Db, email: string): Promise<void> {
  await sql`delete from verification
    where case when value like '{%' then value::jsonb ->> 'email' end = ${email}`.execute(db)
}

/** Notes that an address has failed so often that it must wait. The address itself is not kept. */
export async function noteLockout(db: Db, email: string): Promise<void> {
  const account = await db.selectFrom('account').select(['id', 'name']).where('email', '=', email).executeTakeFirst()
  if (!account) return
  const actor = { accountId: null, name: '—' }
  await writeAudit(db, { actor, act: 'signInLocked', subject: { kind: 'account', id: account.id } })
}

/** Puts off the end of a session in which something is done. */
export async function prolongSession(db: Db, { id, until }: { id: string; until: Date }): Promise<void> {
  const now = new Date()
  await db
    .updateTable('session')
    .set({ expires_at: until, updated_at: now })
    .where('id', '=', id)
    .where('updated_at', '<', new Date(now.getTime() - 2_000))
    .execute()
}

/** Uses a code up. False when it was used before. */
export async function useCodeOnce(db: Db, { accountId, code }: { accountId: string; code: Buffer }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('used_code')
    .values({ account_id: accountId, code, used_at: new Date() })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Throws away sessions, links and used codes that have ended. Run by a job. */
export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
  await db.deleteFrom('verification').where('expires_at', '<', now).execute()
  await db
    .deleteFrom('used_code')
    .where('used_at', '<', new Date(now.getTime() - 10 * 60_000))
    .execute()
}
