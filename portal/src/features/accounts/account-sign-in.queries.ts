import type { Db } from '../../database/index.ts'
import type { Language } from '../../ui/index.ts'

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

/** What the portal knows of an account when it signs in, and at each step afterwards. */
export interface AccountState {
  readonly email: string
  readonly isDisabled: boolean
  readonly isAdministrator: boolean
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly language: Language
  readonly mailChoice: 'none' | 'at_once' | 'daily'
}

export async function accountState(db: Db, id: string): Promise<AccountState | null> {
  const row = await db
    .selectFrom('account as a')
    .select(one => [
      'a.email',
      'a.disabled_at',
      'a.has_second_factor',
      'a.language',
      'a.mail_choice',
      one
        .exists(
          one.selectFrom('role_grant as g').whereRef('g.account_id', '=', 'a.id').where('g.role', '=', 'administrator'),
        )
        .as('is_administrator'),
      one
        .exists(
          one.selectFrom('credential as c').whereRef('c.account_id', '=', 'a.id').where('c.password', 'is not', null),
        )
        .as('has_password'),
    ])
    .where('a.id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  return {
    email: row.email,
    isDisabled: row.disabled_at !== null,
    isAdministrator: Boolean(row.is_administrator),
    hasPassword: Boolean(row.has_password),
    hasSecondFactor: row.has_second_factor,
    language: row.language === 'en' ? 'en' : 'vi',
    mailChoice: row.mail_choice,
  }
}

/**
 * The language that somebody chose; null for those who never did. The log tells the two apart: every account begins with
 * Vietnamese.
 */
export async function chosenLanguage(db: Db, id: string): Promise<Language | null> {
  const choice = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('actor_id', '=', id)
    .where('act', '=', 'keepOwnChoices')
    .limit(1)
    .executeTakeFirst()
  const state = await accountState(db, id)
  return choice || state?.language === 'en' ? (state?.language ?? null) : null
}

/** A place where somebody is signed in. */
export interface OpenSession {
  readonly id: string
  readonly userAgent: string
  readonly startedAt: Date
  readonly seenAt: Date
}

/** Where an account is signed in, the newest first. */
export async function sessionsOf(db: Db, accountId: string): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'user_agent', 'created_at', 'updated_at'])
    .where('account_id', '=', accountId)
    .where('expires_at', '>', new Date())
    .orderBy('created_at', 'desc')
    .execute()
  return rows.map(row => ({
    id: row.id,
    userAgent: row.user_agent ?? '',
    startedAt: row.created_at,
    seenAt: row.updated_at,
  }))
}

/** Whose session a token is; null for nobody's. */
export async function accountBySession(db: Db, token: string): Promise<string | null> {
  const row = await db.selectFrom('session').select('account_id').where('token', '=', token).executeTakeFirst()
  return row?.account_id ?? null
}
