import * as z from 'zod'
import { type CategoryRole, categoryRoles, type Role, roles } from '../../access/index.ts'
import type { DeskRequest, FormFields } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import type { FormIssue } from '../../ui/index.ts'
import { peopleWords } from './people.words.ts'

export interface Invitation {
  readonly typed: FormFields
  readonly name: string
  readonly email: string
  readonly site: Site
  readonly role: Role
}

/** A role by its name in the code; undefined for what is none. */
export const roleOf = (text: string | undefined): Role | undefined => roles.find(role => role === text)

/** A role that can be given for a category alone. */
export const categoryRoleOf = (text: string | undefined): CategoryRole | undefined =>
  categoryRoles.find(role => role === text)

/** Who is invited, as the form says; or what is wrong with it. */
export function invitationOf(
  { fields, language }: Pick<DeskRequest, 'fields' | 'language'>,
  sites: readonly Site[],
): Invitation | { readonly typed: FormFields; readonly issues: readonly FormIssue[] } {
  const name = (fields.name ?? '').trim()
  const email = (fields.email ?? '').trim().toLowerCase()
  const site = sites.find(({ id }) => id === Number(fields.site))
  const role = roleOf(fields.role)
  const wrong = [
    name === '' || name.length > 200 ? 'name' : null,
    isMailAddress(email) ? null : 'email',
    site ? null : 'site',
    role ? null : 'role',
  ] as const
  const issues = wrong.flatMap(field => (field ? [{ field, text: peopleWords[language].issues[field] }] : []))
  return site && role && issues.length === 0 ? { typed: fields, name, email, site, role } : { typed: fields, issues }
}

/** As the sign-in library takes it. */
export const isMailAddress = (text: string): boolean => text.length <= 254 && z.email().safeParse(text).success
