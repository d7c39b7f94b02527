import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import { Button, type Language, Section, SelectField } from '../../ui/index.ts'
import { languageCookie } from './arrival-language.ts'
import { keepOwnChoices } from './own-account.commands.ts'
import type { Owner } from './own-account.ts'
import { toOwnAccount } from './own-account-answers.ts'
import { choiceWords } from './own-choices.words.ts'
import { ownAccountPath } from './person-page.desk.tsx'

type WithOwner = (request: DeskRequest, act: (owner: Owner) => Promise<DeskAnswer>) => Promise<DeskAnswer>

export type MailChoice = 'none' | 'at_once' | 'daily'

/** The language of the desk and whether notifications come by mail. */
export function ownChoicePages(desk: DeskPages, withOwner: WithOwner): void {
  desk.take('/tai-khoan/tuy-chon', async request =>
    withOwner(request, async ({ signIn, person }) => {
      const { mail_choice: mail } = request.fields
      const language = request.fields.language === 'en' ? 'en' : 'vi'
      await keepOwnChoices(signIn.parts.db, person, {
        language,
        mailChoice: mail === 'at_once' || mail === 'daily' ? mail : 'none',
      })
      return toOwnAccount('choices', [languageCookie(language, request.visit.isSecure)])
    }),
  )
}

interface PartProps {
  readonly token: string
  readonly language: Language
  readonly mailChoice: MailChoice
  /** Whether there is a mail server at all. */
  readonly isMailSent: boolean
}

export function ChoicesPart({ token, language, mailChoice, isMailSent }: PartProps) {
  const words = choiceWords[language]
  const choicesOf = (all: Readonly<Record<string, string>>) =>
    Object.entries(all).map(([value, label]) => ({ value, label }))
  return (
    <Section id="tuy-chon" title={words.title}>
      <form class="form" method="post" action={`${ownAccountPath}/tuy-chon`}>
        <input type="hidden" name="_token" value={token} />
        <SelectField
          name="language"
          label={words.language}
          hint={words.languageHint}
          choices={choicesOf(words.languages).map(one => ({ ...one, lang: one.value }))}
          value={language}
        />
        <SelectField
          name="mail_choice"
          label={words.mail}
          choices={choicesOf(words.mails)}
          value={mailChoice}
          {...(isMailSent ? {} : { hint: words.noMail })}
        />
        <Button>{words.keep}</Button>
      </form>
    </Section>
  )
}
