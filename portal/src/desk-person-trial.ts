import type { LightMyRequestResponse } from 'fastify'
import { grantRole, openAccount, type Role } from './access/index.ts'
import { formOf, provinceHost, reader, type TrialPortal } from './services-trial.ts'

interface TrialFile {
  readonly name: string
  readonly bytes: Buffer
  /** Of the form; the field for pictures where none is named. */
  readonly field?: string
}

/** For tests: somebody who is signed in at the desk. Paths begin after `/ban-lam-viec`. */
export interface DeskPerson {
  readonly cookie: string
  readonly token: string
  get(path: string): Promise<LightMyRequestResponse>
  send(path: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>
  sendFile(
    path: string,
    fields: Readonly<Record<string, string>>,
    file: TrialFile | readonly TrialFile[] | null,
  ): Promise<LightMyRequestResponse>
}

/** Where an answer leads: after `/ban-lam-viec`, without what its page says above. */
export const pathIn = ({ headers }: LightMyRequestResponse): string =>
  String(headers.location).replace('/ban-lam-viec', '').split('?')[0] ?? ''

/** Where readers find the article of a desk's page. */
export async function publicPathOf({ database }: TrialPortal, path: string): Promise<string> {
  const { slug } = await database.db
    .selectFrom('publication')
    .select('slug')
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', Number(path.split('/').at(-1)))
    .executeTakeFirstOrThrow()
  return `/tin-tuc/${slug}`
}

let people = 0

/** Opens an account with one role, on the province unless another site is named, and signs in. */
export async function deskPerson(portal: TrialPortal, role: Role, siteId = portal.province): Promise<DeskPerson> {
  people += 1
  const email = `nguoi${people}@tinh.example`
  await portal.database.db.transaction().execute(async tx => {
    const actor = await openAccount(tx, { name: `Người ${people}`, email })
    await grantRole(tx, { siteId, actor, role })
  })
  const link = `/dang-nhap/${await portal.signIn.linkToken(email)}`
  const answer = await portal.app.inject(formOf(link, {}, { address: `198.51.100.${people}` }))
  const cookie = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map(one => one.split(';')[0])
    .join('; ')
  const get = (path: string) =>
    portal.app.inject({ url: `/ban-lam-viec${path}`, headers: { host: provinceHost, 'user-agent': reader, cookie } })
  const token = /name="_token" value="([^"]+)"/.exec((await get('')).body)?.[1] ?? ''
  return {
    cookie,
    token,
    get,
    send: (path, fields) =>
      portal.app.inject(formOf(`/ban-lam-viec${path}`, { _token: token, ...fields }, { headers: { cookie } })),
    async sendFile(path, fields, file) {
      const form = new FormData()
      for (const [name, value] of Object.entries({ _token: token, ...fields })) form.set(name, value)
      const files = [file ?? []].flat()
      for (const field of ['new_picture', 'new_file', 'word_file']) {
        const chosen = files.find(one => (one.field ?? 'new_picture') === field)
        form.set(field, chosen ? new File([new Uint8Array(chosen.bytes)], chosen.name) : new File([], ''))
      }
      const sent = new Response(form)
      return portal.app.inject({
        method: 'POST',
        url: `/ban-lam-viec${path}`,
        payload: Buffer.from(await sent.arrayBuffer()),
        headers: {
          host: provinceHost,
          origin: `http://${provinceHost}`,
          'user-agent': reader,
          cookie,
          'content-type': sent.headers.get('content-type') ?? '',
        },
      })
    },
  }
}
