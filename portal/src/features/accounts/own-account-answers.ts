import type { DeskAnswer } from '../../http/index.ts'
import type { FormIssue } from '../../ui/index.ts'
import type { OwnIssue } from './own-account.ts'
import { ownAccountWords as words } from './own-account.words.ts'
import { ownAccountPath } from './person-page.desk.tsx'

/** Issues in words, each beside its field. */
export const worded = (issues: readonly OwnIssue[]): FormIssue[] =>
  issues.map(({ field, key, context = {} }) => ({ field, text: words.issues[key](context) }))

export const toOwnAccount = (result: keyof typeof words.results, cookies: readonly string[] = []): DeskAnswer => ({
  redirectTo: `${ownAccountPath}?ket_qua=${result}`,
  cookies,
})
