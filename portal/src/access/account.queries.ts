import type { Db } from '../database/index.ts'
import type { Actor } from './actor.ts'
import type { Place } from './permit.ts'

/** The actor behind an address, with all roles; null when nobody has it, or may no longer sign in. */
export async function actorByEmail(db: Db, email: string): Promise<Actor | null> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('email', '=', email.toLowerCase())
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return account ? withRoles(db, account) : null
}

/** The actor behind a signed-in account; null when it is gone. */
export async function actorById(db: Db, id: string): Promise<Actor | null> {
  const account = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return account ? withRoles(db, account) : null
}

/** The one who has administered the site, or one above it, the longest; null when nobody does. */
export async function firstAdministrator(db: Db, { lineage }: Place): Promise<Actor | null> {
  const account = await db
    .selectFrom('role_grant as g')
    .innerJoin('account as a', 'a.id', 'g.account_id')
    .select(['a.id', 'a.name'])
    .where('g.role', '=', 'administrator')
    .where('g.site_id', 'in', lineage)
    .where('a.disabled_at', 'is', null)
    .orderBy('g.granted_at')
    .orderBy('a.id')
    .executeTakeFirst()
  return account ? withRoles(db, account) : null
}

async function withRoles(db: Db, account: { id: string; name: string }): Promise<Actor> {
  const [grants, limited] = await Promise.all([
    db.selectFrom('role_grant').select(['site_id', 'role']).where('account_id', '=', account.id).execute(),
    db
      .selectFrom('category_grant')
      .select(['site_id', 'category_id', 'role'])
      .where('account_id', '=', account.id)
      .execute(),
  ])
  return {
    accountId: account.id,
    name: account.name,
    roles: [
      ...grants.map(({ site_id, role }) => ({ siteId: site_id, role })),
      ...limited.map(({ site_id, category_id, role }) => ({ siteId: site_id, categoryId: category_id, role })),
    ],
  }
}
