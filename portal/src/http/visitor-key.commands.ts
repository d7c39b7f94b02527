import { randomBytes } from 'node:crypto'
import type { Db } from '../database/index.ts'

/** The key of a day, made by whichever instance asks first. */
export async function keyOfDay(db: Db, day: string): Promise<Buffer> {
  await db
    .insertInto('usage_key')
    .values({ day, key: randomBytes(32) })
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const { key } = await db.selectFrom('usage_key').select('key').where('day', '=', day).executeTakeFirstOrThrow()
  return key
}

/** Throws away the keys of days that are over: from then on nobody can tell whose a hash was. */
export async function forgetKeysBefore(db: Db, day: string): Promise<void> {
  await db.deleteFrom('usage_key').where('day', '<', day).execute()
}
