import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** Notes that somebody signed in; their other one-time links end with that. */
export async function noteSignIn(db: Db, { id, email, at }: { id: string; email: string; at: Date }): Promise<void> {
  await db.transaction().execute(async tx => {
    await tx
      .updateTable('account')
      .set({ first_signed_in_at: at })
      .where('id', '=', id)
      .where('first_signed_in_at', 'is', null)
      .execute()
    await sql`delete from verification where value::jsonb ->> 'email' = ${email}`.execute(tx)
  })
}

/** Throws away sessions and links that have ended. Run by a job. */
export async function forgetSessions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<', now).execute()
  await db.deleteFrom('verification').where('expires_at', '<', now).execute()
}
