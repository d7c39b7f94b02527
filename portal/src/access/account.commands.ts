import { randomUUID } from 'node:crypto'
import type { Tx } from '../database/index.ts'
import type { Actor, CategoryRole, Role } from './actor.ts'

/** Makes an account for somebody who may sign in. It may do nothing yet. */
export async function openAccount(tx: Tx, { name, email }: { name: string; email: string }): Promise<Actor> {
  const id = randomUUID()
  await tx.insertInto('account').values({ id, name, email: email.toLowerCase(), email_verified: true }).execute()
  return { accountId: id, name, roles: [] }
}

/** Gives a role on a site and all sites below it. */
export async function grantRole(
  tx: Tx,
  { siteId, actor, role }: { siteId: number; actor: Actor; role: Role },
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({ site_id: siteId, account_id: actor.accountId ?? '', role })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Takes a role on a site away. */
export async function takeRole(
  tx: Tx,
  { siteId, accountId, role }: { siteId: number; accountId: string; role: Role },
): Promise<void> {
  await tx
    .deleteFrom('role_grant')
    .where('site_id', '=', siteId)
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .execute()
}

interface CategoryGrant {
  readonly siteId: number
  readonly categoryId: number
  readonly accountId: string
  readonly role: CategoryRole
}

/** Gives a role over the articles of a category and those below it. */
export async function grantCategoryRole(tx: Tx, { siteId, categoryId, accountId, role }: CategoryGrant): Promise<void> {
  await tx
    .insertInto('category_grant')
    .values({ site_id: siteId, category_id: categoryId, account_id: accountId, role })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Takes a role over a category away. */
export async function takeCategoryRole(tx: Tx, { siteId, categoryId, accountId, role }: CategoryGrant): Promise<void> {
  await tx
    .deleteFrom('category_grant')
    .where('site_id', '=', siteId)
    .where('category_id', '=', categoryId)
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .execute()
}
