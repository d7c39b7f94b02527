import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  formFields,
  sendErrorPage,
} from '../../http/index.ts'
import { Button, type FormIssue, formats, Section, TextField, useLanguage } from '../../ui/index.ts'
import { arrivalLanguage } from './arrival-language.ts'
import { checkPassword, type Owner } from './own-account.ts'
import { toOwnAccount, worded } from './own-account-answers.ts'
import { dropPasskey } from './passkey.commands.ts'
import type { Passkey } from './passkey.queries.ts'
import { passkeyWords } from './passkey.words.ts'
import { enterByPasskey, newPasskeyQuestion, signInQuestion, takeNewPasskey } from './passkeys.ts'
import { ownAccountPath, setCookies, signInPath } from './person-page.desk.tsx'
import type { SignedIn, SignIn } from './sign-in.ts'

const path = `${signInPath}/khoa`

/** Signing in by a passkey: two questions of a script, none of a page. */
export function passkeySignIn(app: FastifyInstance, signIn: SignIn): void {
  const limited = { config: { rateLimit: { max: 20, timeWindow: 60_000 } } }
  app.post(`${path}/hoi`, limited, async (request, reply) => {
    if (request.site.parentId !== null) return sendErrorPage(request, reply, 404)
    const { options, cookies } = await signInQuestion(signIn, placeOf(request))
    setCookies(reply, cookies)
    return reply.header('cache-control', 'no-store').send(options)
  })
  app.post(path, limited, async (request, reply) => takeAnswer(request, reply, signIn))
}

const placeOf = ({ protocol, host }: FastifyRequest) => ({ origin: `${protocol}://${host}` })

async function takeAnswer(request: FastifyRequest, reply: FastifyReply, signIn: SignIn): Promise<FastifyReply> {
  if (request.site.parentId !== null) return sendErrorPage(request, reply, 404)
  const entry = await enterByPasskey(signIn, placeOf(request), {
    cookie: request.headers.cookie,
    userAgent: request.headers['user-agent'] ?? '',
    answer: formFields(request.body).answer ?? '',
  })
  reply.header('cache-control', 'no-store')
  if (entry.kind !== 'in') return reply.code(422).send({ text: passkeyWords[arrivalLanguage(request)].failed })
  setCookies(reply, entry.cookies)
  return reply.send({ to: deskPath })
}

type WithOwner = (request: DeskRequest, act: (owner: Owner) => Promise<DeskAnswer>) => Promise<DeskAnswer>

/** Adding and dropping one's own passkeys. */
export function ownPasskeyPages(desk: DeskPages, withOwner: WithOwner): void {
  desk.take('/tai-khoan/khoa/hoi', async request =>
    withOwner(request, async owner => {
      const checked = await checkPassword(owner, request.fields.password ?? '')
      if ('issues' in checked) return { json: { text: worded(checked.issues, request.language)[0]?.text }, status: 422 }
      return { json: await newPasskeyQuestion(owner, deskPlace(desk, request)) }
    }),
  )
  desk.take('/tai-khoan/khoa', async request =>
    withOwner(request, async owner => {
      const { answer = '', name = '' } = request.fields
      const isTaken = await takeNewPasskey(owner, deskPlace(desk, request), { answer, name: name.trim().slice(0, 100) })
      if (!isTaken) return { json: { text: passkeyWords[request.language].failed }, status: 422 }
      return { json: { to: `${ownAccountPath}?ket_qua=passkey` } }
    }),
  )
  desk.take('/tai-khoan/khoa/xoa', async ({ actor, fields }) =>
    (await dropPasskey(desk.services.db, actor, fields.id ?? '')) ? toOwnAccount('passkey_gone') : null,
  )
}

/** The desk's own address, as this visitor reaches it. */
function deskPlace({ services }: DeskPages, { origin }: DeskRequest) {
  const root = services.sites.all().find(({ parentId }) => parentId === null)
  return { origin: `${origin.scheme}${root?.host ?? ''}${origin.port}` }
}

interface PartProps {
  readonly request: DeskRequest
  readonly person: SignedIn
  readonly passkeys: readonly Passkey[]
  readonly issues: readonly FormIssue[]
}

/** Passkeys on the page of one's own account. */
export function PasskeyPart({ request, person, passkeys }: PartProps) {
  const format = formats[useLanguage()]
  const words = passkeyWords[useLanguage()]
  return (
    <Section id="khoa" title={words.title}>
      <p>{words.about}</p>
      <ul class="grant-list">
        {passkeys.map(key => (
          <li key={key.id}>
            {words.added(key.name || words.unnamed, format.date(key.addedAt))}
            <form method="post" action={`${ownAccountPath}/khoa/xoa`}>
              <input type="hidden" name="_token" value={request.formToken} />
              <input type="hidden" name="id" value={key.id} />
              <button class="button button--quiet" type="submit" aria-label={words.dropOf(key.name || words.unnamed)}>
                {words.drop}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      <form
        class="form"
        method="post"
        action={`${ownAccountPath}/khoa`}
        data-passkey="add"
        data-failed={words.failed}
        hidden
      >
        <input type="hidden" name="_token" value={request.formToken} />
        <TextField name="name" id="passkey-name" label={words.name} autocomplete="off" maxLength={100} width="middle" />
        {person.hasPassword ? (
          <TextField
            name="password"
            id="passkey-password"
            label={words.password}
            type="password"
            autocomplete="current-password"
            width="middle"
          />
        ) : null}
        <p role="alert" data-passkey-complaint />
        <Button look="second">{words.add}</Button>
      </form>
    </Section>
  )
}

/** The button of the way in; a script shows it where there are passkeys. */
export function PasskeySignIn() {
  const words = passkeyWords[useLanguage()]
  return (
    <form class="form" method="post" action={path} data-passkey="get" data-failed={words.failed} hidden>
      <p role="alert" data-passkey-complaint />
      <Button look="second">{words.signIn}</Button>
    </form>
  )
}
