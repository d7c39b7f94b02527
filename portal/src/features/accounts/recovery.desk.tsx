import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formFields, sendErrorPage } from '../../http/index.ts'
import { Button, ErrorSummary, type FormIssue, issueOf, Notice, TextField } from '../../ui/index.ts'
import { accountWords } from './account.words.ts'
import { deskOriginOf, resetPath, sendRecovery } from './account-letters.ts'
import { arrivalLanguage } from './arrival-language.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import { ownAccountWords } from './own-account.words.ts'
import { passwordIssue, shortestFor } from './password-rules.ts'
import { isMailAddress } from './people.form.ts'
import { sendDeskPage, signInPath } from './person-page.desk.tsx'
import type { SignIn } from './sign-in.ts'

export const forgottenPath = `${signInPath}/quen-mat-khau`

/** A forgotten password: a link by mail, and the form behind it. Nobody learns whose address is known. */
export function recoveryPages(app: FastifyInstance, signIn: SignIn): void {
  const limited = { config: { rateLimit: { max: 10, timeWindow: 60_000 } } }
  const isDesk = ({ site }: FastifyRequest) => site.parentId === null
  app.get(forgottenPath, async (request, reply) =>
    isDesk(request) ? sendForgotten(request, reply) : sendErrorPage(request, reply, 404),
  )
  app.post(forgottenPath, limited, async (request, reply) =>
    isDesk(request) ? takeForgotten(request, reply, signIn) : sendErrorPage(request, reply, 404),
  )
  app.get<Reset>(`${resetPath}/:token`, async (request, reply) =>
    isDesk(request) ? sendReset(request, reply, signIn) : sendErrorPage(request, reply, 404),
  )
  app.post<Reset>(`${resetPath}/:token`, limited, async (request, reply) =>
    isDesk(request) ? takeReset(request, reply, signIn) : sendErrorPage(request, reply, 404),
  )
}

interface Reset {
  Params: { token: string }
}

function sendForgotten(request: FastifyRequest, reply: FastifyReply, issues: readonly FormIssue[] = []): FastifyReply {
  const words = accountWords[arrivalLanguage(request)]
  const main = (
    <>
      <ErrorSummary issues={issues} />
      <p>{words.forgottenHow}</p>
      <form class="form" method="post" action={forgottenPath}>
        <TextField
          name="email"
          label={words.email}
          type="email"
          autocomplete="username"
          width="middle"
          error={issueOf(issues, 'email')}
        />
        <Button>{words.sendLink}</Button>
      </form>
    </>
  )
  return sendDeskPage(request, reply, { title: words.forgotten, main, status: issues.length > 0 ? 422 : 200 })
}

async function takeForgotten(request: FastifyRequest, reply: FastifyReply, signIn: SignIn): Promise<FastifyReply> {
  const words = accountWords[arrivalLanguage(request)]
  const email = (formFields(request.body).email ?? '').trim().toLowerCase()
  if (!isMailAddress(email)) return sendForgotten(request, reply, [{ field: 'email', text: words.badEmail }])
  if (signIn.letters.mayGo(email)) {
    const origin = deskOriginOf(signIn, `${request.protocol}://${request.host}`)
    // Not waited for: how long it takes would tell whether somebody has the address.
    void sendRecovery(signIn, { email, origin }).catch(error => request.log.error({ id: request.id, err: error }))
  }
  const main = (
    <Notice kind="success" isAnswer>
      <p>{words.linkSent}</p>
    </Notice>
  )
  return sendDeskPage(request, reply, { title: words.forgotten, main })
}

async function sendReset(
  request: FastifyRequest<Reset>,
  reply: FastifyReply,
  signIn: SignIn,
  issues: readonly FormIssue[] = [],
): Promise<FastifyReply> {
  const owner = await signIn.ownerOfReset(request.params.token)
  if (!owner) return sendOver(request, reply)
  const { language } = owner
  const words = accountWords[language]
  const { password } = ownAccountWords[language]
  const main = (
    <>
      <ErrorSummary issues={issues} />
      <form class="form" method="post" action={request.url}>
        <input hidden type="text" name="username" value={owner.email} autocomplete="username" readOnly />
        <NewPasswordFields shortest={shortestFor(owner)} issues={issues} />
        <Button>{password.set}</Button>
      </form>
    </>
  )
  return sendDeskPage(request, reply, {
    title: words.resetTitle,
    language,
    main,
    status: issues.length > 0 ? 422 : 200,
  })
}

function sendOver(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const words = accountWords[arrivalLanguage(request)]
  const main = (
    <Notice kind="warning" isAnswer>
      <p>{words.resetOver}</p>
      <p>
        <a href={forgottenPath}>{words.forgotten}</a>
      </p>
    </Notice>
  )
  return sendDeskPage(request, reply, { title: words.linkOver, main, status: 410 })
}

async function takeReset(request: FastifyRequest<Reset>, reply: FastifyReply, signIn: SignIn): Promise<FastifyReply> {
  const { token } = request.params
  const owner = await signIn.ownerOfReset(token)
  if (!owner) return sendOver(request, reply)
  const { wanted = '', repeated = '' } = formFields(request.body)
  const wrong = await passwordIssue(wanted, owner)
  const { issues } = ownAccountWords[owner.language]
  if (wrong)
    return sendReset(request, reply, signIn, [
      { field: 'wanted', text: issues[wrong]({ shortest: shortestFor(owner) }) },
    ])
  if (wanted !== repeated) return sendReset(request, reply, signIn, [{ field: 'repeated', text: issues.notRepeated() }])
  if (!(await signIn.reset(token, wanted))) return sendOver(request, reply)
  return reply.header('cache-control', 'no-store').redirect(`${signInPath}?ket_qua=dat_lai`, 303)
}
