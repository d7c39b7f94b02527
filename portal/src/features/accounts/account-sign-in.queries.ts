import type { Db } from '../../database/index.ts'

/** The address of the administrator who came first, while no administrator has ever signed in; then null. */
export async function firstAdministrator(db: Db): Promise<string | null> {
  const administrators = await db
    .selectFrom('account as a')
    .innerJoin('role_grant as g', 'g.account_id', 'a.id')
    .select(['a.email', 'a.first_signed_in_at'])
    .where('g.role', '=', 'administrator')
    .orderBy('a.created_at')
    .execute()
  const hasSignedIn = administrators.some(one => one.first_signed_in_at !== null)
  return hasSignedIn ? null : (administrators[0]?.email ?? null)
}
