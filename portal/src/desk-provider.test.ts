import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { actorByEmail } from './access/index.ts'
import { TrialBrowser, trialAccount } from './desk-trial.ts'
import { provinceHost, type TrialPortal, trialPortal } from './services-trial.ts'

/** Who the provider knows: name to claims. */
const known: Readonly<Record<string, { email: string; email_verified: boolean }>> = {
  an: { email: 'an@tinh.example', email_verified: true },
  la: { email: 'nguoi-la@tinh.example', email_verified: true },
  gia: { email: 'an@tinh.example', email_verified: false },
  khoa: { email: 'bi-khoa@tinh.example', email_verified: true },
}

let server: Server
let portal: TrialPortal
beforeAll(async () => {
  // It warns of every default that nobody should keep outside a test.
  for (const way of ['warn', 'info'] as const) vi.spyOn(console, way).mockImplementation(() => undefined)
  const returnTo = `http://${provinceHost}/dang-nhap/oidc/tra-ve`
  const configuration = {
    clients: [{ client_id: 'cong', client_secret: 'mot-bi-mat-chi-de-thu', redirect_uris: [returnTo] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['chi-de-thu'] },
    findAccount: async (_context: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: id, ...known[id] }),
    }),
  }
  const holder = new Provider('http://localhost', configuration)
  server = holder.listen(0, 'localhost')
  await once(server, 'listening')
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  server.removeAllListeners('request')
  server.on('request', new Provider(issuer, configuration).callback())
  portal = await trialPortal({
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: 'cong',
      OIDC_CLIENT_SECRET: 'mot-bi-mat-chi-de-thu',
      DESK_ORIGIN: `http://${provinceHost}`,
    },
  })
})
afterAll(async () => {
  await portal.end()
  server.close()
})

/** Walks the provider's own pages as a browser does; returns the address it sends back to. */
async function throughProvider(start: string, login: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  let body: URLSearchParams | null = null
  for (let step = 0; step < 15; step += 1) {
    if (url.startsWith(`http://${provinceHost}`)) return url
    const answer: Response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body ? { method: 'POST', body } : {}),
    })
    for (const one of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      jar.set(name, value)
    }
    const location = answer.headers.get('location')
    const html = location ? '' : await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
    body = prompt ? new URLSearchParams({ prompt, login, password: 'x' }) : null
    url = new URL(location ?? /action="([^"]+)"/.exec(html)?.[1] ?? '', url).href
  }
  return url
}

let places = 0
async function signInAs(login: string): Promise<{ one: TrialBrowser; location: string; back: string }> {
  places += 1
  const one = new TrialBrowser(portal, `203.0.113.${places}`)
  const there = await one.get('/dang-nhap/oidc')
  const back = await throughProvider(String(there.headers.location), login)
  const answer = await one.get(back.slice(`http://${provinceHost}`.length))
  return { one, location: String(answer.headers.location), back }
}

test("the province's own provider signs in whoever has an account here, and its answer is good once", async () => {
  await trialAccount(portal, { email: 'an@tinh.example', role: 'editor' })
  expect((await new TrialBrowser(portal).get('/dang-nhap')).body).toContain('tài khoản chung của tỉnh')
  const { one, location, back } = await signInAs('an')
  expect(location).toBe('/ban-lam-viec')
  expect((await one.get('/ban-lam-viec')).body).toContain('Người an@tinh.example')
  const path = back.slice(`http://${provinceHost}`.length)
  expect((await one.get(path)).headers.location).toBe('/dang-nhap?ket_qua=oidc')
  const stolen = new TrialBrowser(portal, '203.0.113.200')
  expect((await stolen.get(path)).headers.location).toBe('/dang-nhap?ket_qua=oidc')
  const entries = await portal.database.db
    .selectFrom('audit_entry')
    .select('details')
    .where('act', '=', 'signIn')
    .execute()
  expect(entries.map(({ details }) => details)).toEqual([{ method: 'provider' }])
})

test('who has no account gets none; an address that the provider has not verified opens nothing', async () => {
  expect((await signInAs('la')).location).toBe('/dang-nhap?ket_qua=oidc')
  expect(await actorByEmail(portal.database.db, 'nguoi-la@tinh.example')).toBeNull()
  expect((await signInAs('gia')).location).toBe('/dang-nhap?ket_qua=oidc')
  const page = await new TrialBrowser(portal).get('/dang-nhap?ket_qua=oidc')
  expect(page.body).toContain('Không đăng nhập được bằng tài khoản chung')
})

test('somebody disabled is not let in by the provider either', async () => {
  const email = await trialAccount(portal, { email: 'bi-khoa@tinh.example', role: 'editor' })
  await portal.database.db
    .updateTable('account')
    .set({ disabled_at: new Date(), disabled_because: 'administrator' })
    .where('email', '=', email)
    .execute()
  expect((await signInAs('khoa')).location).toBe('/dang-nhap?ket_qua=oidc')
})

test('where the second factor is on, the provider alone opens nothing', async () => {
  await portal.database.db
    .updateTable('account')
    .set({ has_second_factor: true })
    .where('email', '=', 'an@tinh.example')
    .execute()
  const { one, location } = await signInAs('an')
  expect(location).toBe('/dang-nhap/ma-xac-thuc')
  expect((await one.get('/ban-lam-viec')).headers.location).toBe('/dang-nhap')
})

test('while the provider is away the other ways in stay open', async () => {
  const away = await trialPortal({
    settings: {
      OIDC_ISSUER: 'http://localhost:9',
      OIDC_CLIENT_ID: 'cong',
      OIDC_CLIENT_SECRET: 'x',
      DESK_ORIGIN: `http://${provinceHost}`,
    },
  })
  const email = await trialAccount(away, { email: 'an@tinh.example', role: 'editor' })
  const one = new TrialBrowser(away)
  expect((await one.get('/dang-nhap/oidc')).headers.location).toBe('/dang-nhap?ket_qua=oidc')
  expect((await one.post(`/dang-nhap/${await away.signIn.linkToken(email)}`, {})).headers.location).toBe(
    '/ban-lam-viec',
  )
  await away.end()
})
