import { sql } from 'kysely'
import type { Role } from '../../access/index.ts'
import type { Db, Tx } from '../../database/index.ts'

/** Somebody with an account, as those who administer accounts see them. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly state: 'active' | 'invited' | 'disabled' | 'idle'
  readonly hasSecondFactor: boolean
  readonly lastSignedInAt: Date | null
  readonly grants: readonly Grant[]
}

export interface Grant {
  readonly siteId: number
  readonly role: Role
  /** Of a role that reaches over one category alone. */
  readonly category?: { readonly id: number; readonly name: string }
}

/** A category that a role may be given for. */
export interface GrantableCategory {
  readonly id: number
  readonly siteId: number
  readonly slug: string
  readonly name: string
}

export async function grantableCategories(db: Db, siteIds: readonly number[]): Promise<GrantableCategory[]> {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'site_id', 'slug', 'name'])
    .where('site_id', 'in', [0, ...siteIds])
    .orderBy('site_id')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(row => ({ id: row.id, siteId: row.site_id, slug: row.slug, name: row.name }))
}

export const peopleAtOnce = 50

export interface PeopleFilter {
  /** Those with a role on one of these sites; null for everybody. */
  readonly siteIds: readonly number[] | null
  readonly text: string
  /** From 1. */
  readonly page: number
}

/** People by name, with how many there are. */
export async function peopleOn(
  db: Db,
  { siteIds, text, page }: PeopleFilter,
): Promise<{ people: Person[]; count: number }> {
  let found = db.selectFrom('account as a')
  if (siteIds)
    found = found.where(one =>
      one.or([
        one.exists(
          one
            .selectFrom('role_grant as g')
            .whereRef('g.account_id', '=', 'a.id')
            .where('g.site_id', 'in', [0, ...siteIds]),
        ),
        one.exists(
          one
            .selectFrom('category_grant as c')
            .whereRef('c.account_id', '=', 'a.id')
            .where('c.site_id', 'in', [0, ...siteIds]),
        ),
      ]),
    )
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  if (text !== '') found = found.where(one => one.or([one('a.name', 'ilike', like), one('a.email', 'ilike', like)]))
  const { count } = await found.select(one => one.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
  const rows = await found
    .select(accountColumns)
    .orderBy('a.name')
    .orderBy('a.id')
    .limit(peopleAtOnce)
    .offset((page - 1) * peopleAtOnce)
    .execute()
  return { people: await withGrants(db, rows), count: Number(count) }
}

const accountColumns = [
  'a.id',
  'a.name',
  'a.email',
  'a.disabled_because',
  'a.first_signed_in_at',
  'a.last_signed_in_at',
  'a.has_second_factor',
] as const

interface AccountRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly disabled_because: string | null
  readonly first_signed_in_at: Date | null
  readonly last_signed_in_at: Date | null
  readonly has_second_factor: boolean
}

export async function personById(db: Db, id: string): Promise<Person | null> {
  const rows = await db.selectFrom('account as a').select(accountColumns).where('a.id', '=', id).execute()
  return (await withGrants(db, rows))[0] ?? null
}

export async function personByEmail(db: Db, email: string): Promise<Person | null> {
  const address = email.trim().toLowerCase()
  const rows = await db.selectFrom('account as a').select(accountColumns).where('a.email', '=', address).execute()
  return (await withGrants(db, rows))[0] ?? null
}

async function withGrants(db: Db, rows: readonly AccountRow[]): Promise<Person[]> {
  const ids = ['', ...rows.map(({ id }) => id)]
  const grants = await db
    .selectFrom('role_grant')
    .select(['account_id', 'site_id', 'role'])
    .where('account_id', 'in', ids)
    .orderBy('site_id')
    .orderBy('role')
    .execute()
  const limited = await db
    .selectFrom('category_grant as g')
    .innerJoin('category as c', join => join.onRef('c.site_id', '=', 'g.site_id').onRef('c.id', '=', 'g.category_id'))
    .select(['g.account_id', 'g.site_id', 'g.role', 'g.category_id', 'c.name'])
    .where('g.account_id', 'in', ids)
    .orderBy('g.site_id')
    .orderBy('c.name')
    .execute()
  return rows.map(row => ({
    id: row.id,
    name: row.name,
    email: row.email,
    state: stateOf(row),
    hasSecondFactor: row.has_second_factor,
    lastSignedInAt: row.last_signed_in_at ?? row.first_signed_in_at,
    grants: [
      ...grants.filter(grant => grant.account_id === row.id).map(({ site_id, role }) => ({ siteId: site_id, role })),
      ...limited
        .filter(grant => grant.account_id === row.id)
        .map(({ site_id, role, category_id, name }) => ({
          siteId: site_id,
          role,
          category: { id: category_id, name },
        })),
    ],
  }))
}

function stateOf({ disabled_because, first_signed_in_at }: AccountRow): Person['state'] {
  if (disabled_because === 'idle') return 'idle'
  if (disabled_because !== null) return 'disabled'
  return first_signed_in_at ? 'active' : 'invited'
}

/** Whether somebody has a role over the site, or over one category of it, now. */
export async function hasRole(
  db: Db | Tx,
  siteId: number,
  { id, role, categoryId }: { readonly id: string; readonly role: Role; readonly categoryId: number | null },
): Promise<boolean> {
  const person = await personById(db, id)
  return (person?.grants ?? []).some(
    grant => grant.siteId === siteId && grant.role === role && (grant.category?.id ?? null) === categoryId,
  )
}

/** Whether and since when an account may not sign in, to the microsecond: kept beside an act that changes it. */
export interface SignInAccess {
  readonly disabledAt: string | null
  readonly disabledBecause: 'administrator' | 'idle' | null
  readonly lastSignedInAt: string | null
}

export async function signInAccess(tx: Tx, id: string): Promise<SignInAccess | null> {
  const { rows } = await sql<SignInAccess>`
    select disabled_at::text as "disabledAt", disabled_because as "disabledBecause",
      last_signed_in_at::text as "lastSignedInAt"
    from account where id = ${id} for update`.execute(tx)
  return rows[0] ?? null
}
