import { encode } from 'uqr'
import type { DeskAnswer, DeskPages, DeskRequest } from '../../http/index.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  type FormIssue,
  issueOf,
  Notice,
  Section,
  TextField,
  useLanguage,
} from '../../ui/index.ts'
import {
  type AppSetUp,
  beginSecondFactor,
  type Owner,
  renewBackupCodes,
  turnOffSecondFactor,
  turnOnSecondFactor,
} from './own-account.ts'
import { ownAccountWords } from './own-account.words.ts'
import { toOwnAccount, worded } from './own-account-answers.ts'
import { ownAccountPath } from './person-page.desk.tsx'
import type { SignedIn } from './sign-in.ts'

const wordsIn = ({ language }: Pick<DeskRequest, 'language'>) => ownAccountWords[language].code

/** Within a page the frame says in which language. */
const useCodeWords = () => ownAccountWords[useLanguage()].code

interface Parts {
  readonly path: string
  readonly withOwner: (request: DeskRequest, act: (owner: Owner) => Promise<DeskAnswer>) => Promise<DeskAnswer>
  /** The page of the account with what is wrong. */
  readonly backWith: (request: DeskRequest, owner: Owner, issues: readonly FormIssue[]) => Promise<DeskAnswer>
}

/** Turning the second factor on and off, and new backup codes. */
export function secondFactorPages(desk: DeskPages, { path, withOwner, backWith }: Parts): void {
  desk.take(`${path}/ma-xac-thuc`, async request =>
    withOwner(request, async owner => {
      const result = await beginSecondFactor(owner, request.fields.password ?? '')
      if ('issues' in result) return backWith(request, owner, worded(result.issues, request.language))
      return {
        title: wordsIn(request).setUpTitle,
        main: <SetUp request={request} setUp={result} />,
        cookies: result.cookies,
      }
    }),
  )
  desk.take(`${path}/ma-xac-thuc/bat`, async request =>
    withOwner(request, async owner => {
      const result = await turnOnSecondFactor(owner, request.fields.code ?? '')
      if (!('issues' in result)) return toOwnAccount('on', result.cookies)
      return {
        title: wordsIn(request).setUpTitle,
        main: <TryAgain request={request} issues={worded(result.issues, request.language)} />,
        status: 422,
      }
    }),
  )
  desk.take(`${path}/ma-xac-thuc/tat`, async request =>
    withOwner(request, async owner => {
      const { password = '', code = '' } = request.fields
      const result = await turnOffSecondFactor(owner, { password, code })
      if (!('issues' in result)) return toOwnAccount('off', result.cookies)
      return backWith(request, owner, worded(result.issues, request.language))
    }),
  )
  desk.take(`${path}/ma-du-phong`, async request =>
    withOwner(request, async owner => {
      const result = await renewBackupCodes(owner, request.fields.password ?? '')
      if ('issues' in result) return backWith(request, owner, worded(result.issues, request.language))
      return { title: wordsIn(request).backupTitle, main: <NewCodes codes={result.backupCodes} /> }
    }),
  )
}

interface PartProps {
  readonly request: DeskRequest
  readonly person: SignedIn
  readonly issues: readonly FormIssue[]
  readonly isObligatory: boolean
}

/** The second factor on the page of one's own account. */
export function SecondFactorPart({ request, person, issues, isObligatory }: PartProps) {
  const words = useCodeWords()
  return (
    <Section id="ma-xac-thuc" title={words.title}>
      <p>{person.hasSecondFactor ? words.on : words.off}</p>
      {person.hasSecondFactor ? (
        <TurnedOn request={request} person={person} issues={issues} isObligatory={isObligatory} />
      ) : (
        <form class="form" method="post" action={`${ownAccountPath}/ma-xac-thuc`}>
          <input type="hidden" name="_token" value={request.formToken} />
          <OwnPassword person={person} id="password" error={issueOf(issues, 'password')} />
          <Button>{words.turnOn}</Button>
        </form>
      )}
    </Section>
  )
}

function OwnPassword({ person, id, error }: { person: SignedIn; id: string; error?: string | undefined }) {
  const words = useCodeWords()
  if (!person.hasPassword) return null
  return (
    <TextField
      name="password"
      id={id}
      label={words.password}
      type="password"
      autocomplete="current-password"
      width="middle"
      error={error}
    />
  )
}

function TurnedOn({ request, person, issues, isObligatory }: PartProps) {
  const words = useCodeWords()
  return (
    <>
      <details>
        <summary>{words.renewTitle}</summary>
        <form class="form" method="post" action={`${ownAccountPath}/ma-du-phong`}>
          <input type="hidden" name="_token" value={request.formToken} />
          <p>{words.renewWhy}</p>
          <OwnPassword person={person} id="password-renew" />
          <Button look="second">{words.renew}</Button>
        </form>
      </details>
      {isObligatory ? null : (
        <details open={issues.some(({ field }) => field === 'password' || field === 'code')}>
          <summary>{words.turnOffTitle}</summary>
          <form class="form" method="post" action={`${ownAccountPath}/ma-xac-thuc/tat`}>
            <input type="hidden" name="_token" value={request.formToken} />
            <OwnPassword person={person} id="password" error={issueOf(issues, 'password')} />
            <CodeField error={issueOf(issues, 'code')} />
            <Button look="danger">{words.turnOff}</Button>
          </form>
        </details>
      )}
    </>
  )
}

function CodeField({ error }: { readonly error?: string | undefined }) {
  const words = useCodeWords()
  return (
    <TextField
      name="code"
      label={words.code}
      autocomplete="one-time-code"
      inputMode="numeric"
      maxLength={10}
      width="short"
      error={error}
    />
  )
}

function SetUp({ request, setUp }: { readonly request: DeskRequest; readonly setUp: AppSetUp }) {
  const words = useCodeWords()
  const secret = new URL(setUp.address).searchParams.get('secret') ?? ''
  return (
    <>
      <p>{words.scan}</p>
      <QrCode text={setUp.address} />
      <p>
        {words.orType} <code class="secret-text">{secret.replaceAll(/(.{4})/g, '$1 ').trim()}</code>
      </p>
      <p>{words.keep}</p>
      <CodeList codes={setUp.backupCodes} />
      <p>{words.enter}</p>
      <TurnOnForm request={request} />
    </>
  )
}

function TurnOnForm({ request, error }: { readonly request: DeskRequest; readonly error?: string | undefined }) {
  const words = useCodeWords()
  return (
    <form class="form" method="post" action={`${ownAccountPath}/ma-xac-thuc/bat`}>
      <input type="hidden" name="_token" value={request.formToken} />
      <CodeField error={error} />
      <Button>{words.finish}</Button>
    </form>
  )
}

function TryAgain({ request, issues }: { readonly request: DeskRequest; readonly issues: readonly FormIssue[] }) {
  const words = useCodeWords()
  return (
    <>
      <ErrorSummary issues={issues} />
      <p>{words.wrongWhy}</p>
      <TurnOnForm request={request} error={issueOf(issues, 'code')} />
      <p>
        <a href={`${ownAccountPath}#ma-xac-thuc`}>{words.startAgain}</a>
      </p>
    </>
  )
}

function NewCodes({ codes }: { readonly codes: readonly string[] }) {
  const words = useCodeWords()
  return (
    <>
      <Notice kind="warning">
        <p>{words.keep.replace(/^\d\. /, '')}</p>
      </Notice>
      <CodeList codes={codes} />
      <ButtonLink href={ownAccountPath}>{words.done}</ButtonLink>
    </>
  )
}

function CodeList({ codes }: { readonly codes: readonly string[] }) {
  return (
    <ul class="secret-codes">
      {codes.map(code => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
  )
}

/** Dark squares as one path: no style, no picture to fetch. */
function QrCode({ text }: { readonly text: string }) {
  const words = useCodeWords()
  const { data, size } = encode(text, { border: 4 })
  const squares = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.picture}>
      <rect width={size} height={size} fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  )
}
