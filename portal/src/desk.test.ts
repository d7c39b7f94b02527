import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail, grantRole, openAccount, portalActor, type Role } from './access/index.ts'
import { recordEvidence } from './evidence/index.ts'
import { attachReadings } from './features/articles/index.ts'
import {
  communeHost,
  formOf,
  provinceHost,
  reader,
  type TrialPortal,
  trialArticle,
  trialPortal,
} from './services-trial.ts'

let portal: TrialPortal
let article: { id: number; path: string }
beforeAll(async () => {
  portal = await trialPortal()
  article = await trialArticle(portal, { siteId: portal.province })
})
afterAll(() => portal.end())

const get = (url: string, { cookie = '', host = provinceHost } = {}) =>
  portal.app.inject({ url, headers: { host, 'user-agent': reader, ...(cookie ? { cookie } : {}) } })

async function openAccountWith(email: string, role?: Role, siteId = portal.province): Promise<string> {
  await portal.database.db.transaction().execute(async tx => {
    const actor = await openAccount(tx, { name: email, email })
    if (role) await grantRole(tx, { siteId, actor, role })
  })
  return email
}

/** Each from an address of its own: few attempts a minute are all that one may make. */
let senders = 0

interface Session {
  readonly cookie: string
  readonly token: string
}

async function signIn(email: string): Promise<Session> {
  senders += 1
  const path = `/dang-nhap/${await portal.signIn.linkToken(email)}`
  const answer = await portal.app.inject(formOf(path, {}, { address: `198.51.100.${senders}` }))
  expect(answer.headers.location).toBe('/ban-lam-viec')
  const cookie = cookieOf(answer.headers['set-cookie'])
  return { cookie, token: tokenOf((await get('/ban-lam-viec', { cookie })).body) }
}

const cookieOf = (set: string | string[] | undefined): string =>
  [set ?? []]
    .flat()
    .map(one => one.split(';')[0])
    .join('; ')
const tokenOf = (html: string): string => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''

const act = (path: string, { cookie, token }: Session, fields: Record<string, string>) =>
  portal.app.inject(formOf(`/ban-lam-viec/${path}`, { _token: token, ...fields }, { headers: { cookie } }))

async function waitingComment(text: string): Promise<number> {
  senders += 1
  const form = { kind: 'article', id: String(article.id), name: 'Lò Văn An', text }
  await portal.app.inject(formOf('/binh-luan', form, { address: `198.51.100.${senders}` }))
  const { id } = await portal.database.db
    .selectFrom('comment')
    .select('id')
    .where('text', '=', text)
    .executeTakeFirstOrThrow()
  return id
}

async function waitingReading(content: object, kind: 'figure' | 'person' = 'figure'): Promise<number> {
  return portal.database.db.transaction().execute(async tx => {
    const text = 'Một bài viết\n\nNội dung.'
    const place = { siteId: portal.province, kind: 'article', id: article.id, revision: 1, text }
    const [evidenceId = 0] = await recordEvidence(tx, place, [{ start: 14, end: 22 }])
    const deed = { actor: portalActor, site: { id: portal.province, lineage: [portal.province] } }
    const reading = { kind, position: 0, evidenceId, content, record: null }
    const [id = 0] = await attachReadings(tx, deed, { articleId: article.id, readings: [reading] })
    return id
  })
}

test('the first administrator gets links until one has signed in', async () => {
  await openAccountWith('quantri@tinh.example', 'administrator')
  const first = (await portal.signIn.firstAdministratorToken())?.token ?? ''
  const second = (await portal.signIn.firstAdministratorToken())?.token ?? ''
  expect(first).not.toBe('')
  expect(second).not.toBe(first)
  const stored = await portal.database.db.selectFrom('verification').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(first)

  const page = await get(`/dang-nhap/${first}`)
  expect([page.statusCode, page.headers['cache-control']]).toEqual([200, 'no-store'])
  const answer = await portal.app.inject(formOf(`/dang-nhap/${first}`, {}))
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/ban-lam-viec'])
  expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly/i)
  expect(String(answer.headers['set-cookie'])).toMatch(/SameSite=Lax/i)
  expect(await portal.signIn.firstAdministratorToken()).toBeNull()

  for (const used of [first, second, 'x'.repeat(32)]) {
    const again = await portal.app.inject(formOf(`/dang-nhap/${used}`, {}))
    expect(again.statusCode).toBe(410)
    expect(again.body).toContain('chỉ dùng được một lần')
    expect(again.headers['set-cookie']).toBeUndefined()
  }
})

test('an address that is no mail address gets no link', async () => {
  expect(await portal.signIn.linkToken(await openAccountWith('khong-phai-thu'))).toBeNull()
})

test('a link used twice at once signs in once', async () => {
  const token = await portal.signIn.linkToken(await openAccountWith('hai-lan@tinh.example', 'editor'))
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => portal.app.inject(formOf(`/dang-nhap/${token}`, {}, { address: '192.0.2.55' }))),
  )
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([303, 410, 410, 410, 410])
})

test('the secret is made once and readable by nobody else', async () => {
  const path = join(portal.dataDir, 'auth-secret')
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('nobody signed in is shown the way in; a false cookie is nobody', async () => {
  for (const cookie of ['', 'tuong-minh.session_token=abc.def']) {
    const answer = await get('/ban-lam-viec', { cookie })
    expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dang-nhap'])
  }
  expect((await get('/dang-nhap')).body).toContain('Bạn chưa đăng nhập')
  const elsewhere = await get('/ban-lam-viec', { host: `${communeHost}:3000` })
  expect(elsewhere.headers.location).toBe(`http://${provinceHost}:3000/ban-lam-viec`)
})

test('a signed-in account without a role is told so with 403', async () => {
  const { cookie } = await signIn(await openAccountWith('khong-vai@tinh.example'))
  const answer = await get('/ban-lam-viec', { cookie })
  expect(answer.statusCode).toBe(403)
  expect(answer.body).toContain('chưa có vai trò')
})

test('an editor sees a comment, approves it, and is told what came of it', async () => {
  const session = await signIn(await openAccountWith('bien-tap@tinh.example', 'editor'))
  const id = await waitingComment('Đường lên bản bao giờ làm xong?')
  const desk = await get('/ban-lam-viec', session)
  expect(desk.headers['cache-control']).toBe('no-store')
  expect(desk.body).toContain('Đường lên bản bao giờ làm xong?')
  expect(desk.body).toContain(`http://${provinceHost}${article.path}`)
  const fields = { site: String(portal.province), act: 'approve' }
  const answer = await act(`binh-luan/${id}`, session, fields)
  expect([answer.statusCode, answer.headers.location]).toEqual([
    303,
    expect.stringMatching(/^\/ban-lam-viec\?ket_qua=binh-luan\.approved&hoan_tac=\d+$/),
  ])
  expect((await get(String(answer.headers.location), session)).body).toContain('Đã duyệt ý kiến.')
  const again = await act(`binh-luan/${id}`, session, fields)
  expect(again.headers.location).toBe('/ban-lam-viec?ket_qua=binh-luan.already_decided')
  expect((await act(`binh-luan/${id}`, session, { ...fields, act: 'x' })).statusCode).toBe(422)
  await expect.poll(async () => (await get(article.path)).body).toContain('Đường lên bản')
})

test('an act without the token of this session is refused and leaves no trace', async () => {
  const session = await signIn(await openAccountWith('ma-sai@tinh.example', 'editor'))
  const other = await signIn(await openAccountWith('nguoi-khac@tinh.example', 'editor'))
  const id = await waitingComment('Ý kiến chưa ai được đụng tới')
  const fields = { site: String(portal.province), act: 'approve' }
  for (const token of ['', other.token, `${session.token}x`])
    expect((await act(`binh-luan/${id}`, { ...session, token }, fields)).statusCode).toBe(403)
  const evil = { headers: { cookie: session.cookie, origin: 'http://evil.example' } }
  const crossSite = formOf(`/ban-lam-viec/binh-luan/${id}`, { _token: session.token, ...fields }, evil)
  expect((await portal.app.inject(crossSite)).statusCode).toBe(403)
  const nobody = await act(`binh-luan/${id}`, { cookie: '', token: session.token }, fields)
  expect(nobody.headers.location).toBe('/dang-nhap')
  const { state } = await portal.database.db
    .selectFrom('comment')
    .select('state')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(state).toBe('waiting')
})

test("a commune's editor neither sees nor decides what is the province's", async () => {
  const session = await signIn(await openAccountWith('xa@xa.example', 'editor', portal.commune))
  const id = await waitingComment('Việc riêng của tỉnh, xã không thấy')
  expect((await get('/ban-lam-viec', session)).body).not.toContain('Việc riêng của tỉnh')
  const atProvince = await act(`binh-luan/${id}`, session, { site: String(portal.province), act: 'approve' })
  expect(atProvince.statusCode).toBe(403)
  const atCommune = await act(`binh-luan/${id}`, session, { site: String(portal.commune), act: 'approve' })
  expect(atCommune.headers.location).toContain('already_decided')
  expect((await act(`binh-luan/${id}`, session, { site: '999', act: 'approve' })).statusCode).toBe(404)
})

test('readings are shown with their words and decided; a figure without an indicator waits on', async () => {
  const session = await signIn(await openAccountWith('ke-hoach@tinh.example', 'planner'))
  const figure = { value: 5406e9, unit: { base: 'VND' }, period: { code: '2020-M6' }, indicator: 'thu ngân sách' }
  const id = await waitingReading({ ...figure, isIndicator: true, status: 'estimated' })
  const person = await waitingReading({ titles: ['Phó Chủ tịch'], organisation: 'UBND tỉnh' }, 'person')
  const { body } = await get('/ban-lam-viec', session)
  expect(body.replaceAll(/<[^>]*>/g, ' ')).toMatch(
    /Một bài viết[\s\S]*5\.406\.000\.000\.000[\s\S]*VND[\s\S]*thu ngân sách/,
  )
  expect(body).toContain('chưa gắn với chỉ tiêu nào')
  const fields = { site: String(portal.province), so_doc: '1' }
  const needs = await act(`so-doc/${id}`, session, { ...fields, act: 'confirm' })
  expect(needs.headers.location).toBe('/ban-lam-viec?so_doc=1&ket_qua=so-doc.needs_indicator')
  expect((await get(String(needs.headers.location), session)).body).toContain('cần đặt tên chỉ tiêu trước')
  expect((await act(`so-doc/${id}`, session, { ...fields, act: 'reject' })).headers.location).toContain(
    'so-doc.rejected',
  )
  expect((await act(`so-doc/${person}`, session, { ...fields, act: 'confirm' })).headers.location).toContain(
    'so-doc.confirmed',
  )
  const decided = await portal.database.db
    .selectFrom('reading')
    .select(['id', 'state', 'decided_by'])
    .where('id', 'in', [id, person])
    .orderBy('id')
    .execute()
  const by = (await actorByEmail(portal.database.db, 'ke-hoach@tinh.example'))?.accountId
  expect(decided).toEqual([
    { id, state: 'rejected', decided_by: by },
    { id: person, state: 'confirmed', decided_by: by },
  ])
})

test('signing out ends the session for good', async () => {
  const session = await signIn(await openAccountWith('ra-ve@tinh.example', 'editor'))
  const noToken = await portal.app.inject(formOf('/dang-xuat', {}, { headers: { cookie: session.cookie } }))
  expect(noToken.statusCode).toBe(403)
  const out = await portal.app.inject(
    formOf('/dang-xuat', { _token: session.token }, { headers: session.cookie ? { cookie: session.cookie } : {} }),
  )
  expect(out.headers.location).toBe('/dang-nhap')
  expect((await get('/ban-lam-viec', session)).headers.location).toBe('/dang-nhap')
})

test('a session ends after 15 idle minutes and the countdown, and after 12 hours in any case', async () => {
  const { db } = portal.database
  const idle = await signIn(await openAccountWith('nghi@tinh.example', 'editor'))
  const idleId = (await actorByEmail(db, 'nghi@tinh.example'))?.accountId ?? ''
  const { expires_at } = await db
    .selectFrom('session')
    .select('expires_at')
    .where('account_id', '=', idleId)
    .executeTakeFirstOrThrow()
  expect(expires_at.getTime() - Date.now()).toBeLessThanOrEqual(16 * 60_000)
  await db
    .updateTable('session')
    .set({ expires_at: new Date(Date.now() - 1) })
    .where('account_id', '=', idleId)
    .execute()
  expect((await get('/ban-lam-viec', idle)).headers.location).toBe('/dang-nhap')

  const long = await signIn(await openAccountWith('lau@tinh.example', 'editor'))
  const longId = (await actorByEmail(db, 'lau@tinh.example'))?.accountId ?? ''
  const began = new Date(portal.clock.at.getTime() - 12 * 3_600_000 - 1)
  await db.updateTable('session').set({ created_at: began }).where('account_id', '=', longId).execute()
  expect((await get('/ban-lam-viec', long)).headers.location).toBe('/dang-nhap')
  expect(await db.selectFrom('session').select('id').where('account_id', '=', longId).execute()).toEqual([])
})

test('behind https the cookie is sent on nothing else', async () => {
  const token = (await portal.signIn.linkToken(await openAccountWith('https@tinh.example', 'editor'))) ?? ''
  const entry = await portal.signIn.open(token, { isSecure: true, userAgent: reader })
  const cookies = entry?.kind === 'in' ? [...entry.cookies] : []
  expect(cookies.join()).toMatch(/^__Secure-tuong-minh\.session_token=.*Secure/)
  const person = await portal.signIn.personOf({ cookie: cookieOf(cookies), isSecure: true })
  expect(person?.actor.name).toBe('https@tinh.example')
})

test('the public side cannot read sessions, links or credentials', async () => {
  for (const table of ['session', 'verification', 'credential', 'account'] as const)
    await expect(portal.database.publicDb.selectFrom(table).selectAll().execute()).rejects.toThrow(/permission denied/)
})
