import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import {
  Button,
  DataTable,
  ErrorSummary,
  type FormIssue,
  formats,
  issueOf,
  Notice,
  Section,
  TextField,
  useLanguage,
} from '../../ui/index.ts'
import { type OpenSession, sessionsOf } from './account-sign-in.queries.ts'
import { deviceName } from './device-name.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { endOtherSessions, endSession } from './own-account.commands.ts'
import { changePassword, type Owner } from './own-account.ts'
import { ownAccountWords } from './own-account.words.ts'
import { toOwnAccount, worded } from './own-account-answers.ts'
import { ChoicesPart, ownChoicePages } from './own-choices.desk.tsx'
import { ownPasskeyPages, PasskeyPart } from './passkey.desk.tsx'
import { passkeysOf } from './passkey.queries.ts'
import { shortestFor } from './password-rules.ts'
import { ownAccountPath } from './person-page.desk.tsx'
import { SecondFactorPart, secondFactorPages } from './second-factor.desk.tsx'
import type { SignedIn, SignIn } from './sign-in.ts'
import { signedInWords } from './signed-in.words.ts'

/** The page of one's own account: password, second factor, where one is signed in. */
export function ownAccountPages(desk: DeskPages, signIn: SignIn): void {
  const path = '/tai-khoan'
  desk.show(path, async request => withOwner(signIn, request, owner => page(request, owner)))
  desk.take(`${path}/mat-khau`, async request => withOwner(signIn, request, owner => takePassword(request, owner)))
  desk.take(`${path}/phien`, async request => withOwner(signIn, request, owner => takeSessions(request, owner)))
  ownChoicePages(desk, (request, act) => withOwner(signIn, request, act))
  ownPasskeyPages(desk, (request, act) => withOwner(signIn, request, act))
  secondFactorPages(desk, {
    path,
    withOwner: (request, act) => withOwner(signIn, request, act),
    backWith: (request, owner, issues) => page(request, owner, issues),
  })
}

/** Finds the person again, with their session, which the rooms of the desk have no business with. */
async function withOwner(
  signIn: SignIn,
  request: DeskRequest,
  act: (owner: Owner) => Promise<DeskAnswer>,
): Promise<DeskAnswer> {
  const person = await signIn.personOf(request.visit)
  return person && act({ signIn, visit: request.visit, person })
}

async function page(request: DeskRequest, owner: Owner, issues: readonly FormIssue[] = []): Promise<DeskAnswer> {
  const said = signedInWords[request.language]
  const { signIn, person } = owner
  const words = ownAccountWords[request.language]
  const result = request.query.ket_qua ?? ''
  const main = (
    <>
      <ErrorSummary issues={issues} />
      {Object.hasOwn(words.results, result) && issues.length === 0 ? (
        <Notice kind="success" isAnswer>
          <p>{words.results[result as keyof typeof words.results]}</p>
        </Notice>
      ) : null}
      {person.mustSetUp ? (
        <Notice kind="warning">
          <p>{said.mustSetUp}</p>
        </Notice>
      ) : null}
      <p>{words.signedInAs(person.actor.name, person.email)}</p>
      <ChoicesPart
        token={request.formToken}
        language={person.language}
        mailChoice={person.mailChoice}
        isMailSent={signIn.parts.mail.isSent}
      />
      <PasswordPart request={request} person={person} issues={issues} />
      <SecondFactorPart
        request={request}
        person={person}
        issues={issues}
        isObligatory={signIn.needsSecondFactor(person.actor)}
      />
      <PasskeyPart
        request={request}
        person={person}
        issues={issues}
        passkeys={await passkeysOf(signIn.parts.db, person.actor.accountId ?? '')}
      />
      <SessionsPart
        request={request}
        person={person}
        sessions={await sessionsOf(signIn.parts.db, person.actor.accountId ?? '')}
      />
    </>
  )
  return { title: words.title, main, status: issues.length > 0 ? 422 : 200, scripts: ['passkey.js'] }
}

interface PartProps {
  readonly request: DeskRequest
  readonly person: SignedIn
  readonly issues: readonly FormIssue[]
}

function PasswordPart({ request, person, issues }: PartProps) {
  const { password } = ownAccountWords[useLanguage()]
  return (
    <Section id="mat-khau" title={password.title}>
      <form class="form" method="post" action={`${ownAccountPath}/mat-khau`}>
        <input type="hidden" name="_token" value={request.formToken} />
        <input hidden type="text" name="username" value={person.email} autocomplete="username" readOnly />
        {person.hasPassword ? (
          <TextField
            name="current"
            label={password.current}
            type="password"
            autocomplete="current-password"
            width="middle"
            error={issueOf(issues, 'current')}
          />
        ) : null}
        <NewPasswordFields shortest={shortestFor(person)} issues={issues} />
        {person.hasPassword ? <p>{password.everywhere}</p> : null}
        <Button>{person.hasPassword ? password.change : password.set}</Button>
      </form>
    </Section>
  )
}

async function takePassword(request: DeskRequest, owner: Owner): Promise<DeskAnswer> {
  const { current = '', wanted = '', repeated = '' } = request.fields
  const result = await changePassword(owner, { current, wanted, repeated })
  return 'issues' in result
    ? page(request, owner, worded(result.issues, request.language))
    : toOwnAccount('password', result.cookies)
}

interface SessionsProps {
  readonly request: DeskRequest
  readonly person: SignedIn
  readonly sessions: readonly OpenSession[]
}

function SessionsPart({ request, person, sessions }: SessionsProps) {
  const language = useLanguage()
  const format = formats[language]
  const { sessions: text } = ownAccountWords[language]
  const table = (
    <DataTable
      id="cac-phien"
      caption={text.table}
      isCaptionHidden
      columns={[text.device, text.started, text.seen, text.act].map(heading => ({ heading }))}
      rows={sessions.map(one => [
        deviceName(one.userAgent, language) ?? text.unknown,
        format.dateTime(one.startedAt),
        format.dateTime(one.seenAt),
        one.id === person.sessionId ? text.here : <EndButton session={one} />,
      ])}
    />
  )
  return (
    <Section id="phien" title={text.title}>
      {sessions.length < 2 ? (
        table
      ) : (
        <form method="post" action={`${ownAccountPath}/phien`}>
          <input type="hidden" name="_token" value={request.formToken} />
          {table}
          <Button look="second" name="act" value="others">
            {text.endOthers}
          </Button>
        </form>
      )}
    </Section>
  )
}

function EndButton({ session }: { readonly session: OpenSession }) {
  const language = useLanguage()
  const format = formats[language]
  const words = ownAccountWords[language]
  const device = deviceName(session.userAgent, language) ?? words.sessions.unknown
  return (
    <button
      class="button button--quiet"
      type="submit"
      name="end"
      value={session.id}
      aria-label={words.sessions.endOf(device, format.dateTime(session.startedAt))}
    >
      {words.sessions.end}
    </button>
  )
}

async function takeSessions({ fields }: DeskRequest, { signIn, person }: Owner): Promise<DeskAnswer> {
  const { db } = signIn.parts
  if (fields.act === 'others') {
    await endOtherSessions(db, person)
    return toOwnAccount('others')
  }
  return (await endSession(db, person, fields.end ?? '')) ? toOwnAccount('ended') : null
}
