import type { DeskAnswer } from '../../http/index.ts'
import type { FormIssue, Language } from '../../ui/index.ts'
import type { OwnIssue } from './own-account.ts'
import { ownAccountWords } from './own-account.words.ts'
import { ownAccountPath } from './person-page.desk.tsx'

/** Issues in words, each beside its field. */
export const worded = (issues: readonly OwnIssue[], language: Language): FormIssue[] =>
  issues.map(({ field, key, context = {} }) => ({ field, text: ownAccountWords[language].issues[key](context) }))

export const toOwnAccount = (
  result: keyof (typeof ownAccountWords)['vi']['results'],
  cookies: readonly string[] = [],
): DeskAnswer => ({
  redirectTo: `${ownAccountPath}?ket_qua=${result}`,
  cookies,
})
