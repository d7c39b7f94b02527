import { type FormIssue, issueOf, TextField, useLanguage } from '../../ui/index.ts'
import { ownAccountWords } from './own-account.words.ts'

/** A new password, typed twice. */
export function NewPasswordFields({
  shortest,
  issues,
}: {
  readonly shortest: number
  readonly issues: readonly FormIssue[]
}) {
  const { password } = ownAccountWords[useLanguage()]
  return (
    <>
      <TextField
        name="wanted"
        label={password.wanted}
        hint={password.hint(shortest)}
        type="password"
        autocomplete="new-password"
        width="middle"
        error={issueOf(issues, 'wanted')}
      />
      <TextField
        name="repeated"
        label={password.repeated}
        type="password"
        autocomplete="new-password"
        width="middle"
        error={issueOf(issues, 'repeated')}
      />
    </>
  )
}
