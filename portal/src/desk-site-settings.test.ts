import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { communeHost, provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let admin: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  admin = await deskPerson(portal, 'administrator')
  await trialArticle(portal, { siteId: portal.province, title: 'Bài trên trang chủ' })
})
afterAll(() => portal.end())

const visit = async (url: string, host = provinceHost) =>
  (await portal.app.inject({ url, headers: { host, 'user-agent': reader } })).body
const undo = (location: unknown) => admin.send(`/hoan-tac/${/hoan_tac=(\d+)/.exec(String(location))?.[1]}`, {})

const menu = (rows: readonly (readonly [string, string, 0 | 1])[], act = 'save') => ({
  act,
  ...Object.fromEntries(
    rows.flatMap(([label, path, depth], at) => [
      [`label-${at}`, label],
      [`path-${at}`, path],
      [`depth-${at}`, String(depth)],
    ]),
  ),
})
const menuOf = (html: string) => [...html.matchAll(/site-menu__link[^"]*" href="([^"]+)"/g)].map(([, href]) => href)

test('a menu is arranged, the sites below inherit it until they have their own, and it is taken back', async () => {
  const rows = [
    ['Tin', '/tin-tuc', 0],
    ['Chính phủ', 'https://chinhphu.vn', 1],
    ['Văn bản', '/van-ban', 0],
  ] as const
  const answer = await admin.send(`/trinh-don/${portal.province}`, menu(rows))
  expect(answer.headers.location).toContain('ket_qua=saved')
  expect(menuOf(await visit('/'))).toContain('https://chinhphu.vn')
  expect(menuOf(await visit('/', communeHost))).toContain('/van-ban')
  await admin.send(`/trinh-don/${portal.commune}`, menu([['Riêng', '/lam-viec', 0]]))
  expect(menuOf(await visit('/', communeHost))).not.toContain('/van-ban')
  await admin.send(`/trinh-don/${portal.commune}`, { act: 'reset' })
  expect(menuOf(await visit('/', communeHost))).toContain('/van-ban')
  await undo(answer.headers.location)
  expect(menuOf(await visit('/'))).toEqual([])
})

test('each button keeps what was typed beside it; what is wrong is said and kept', async () => {
  const rows = [
    ['Một', '/tin-tuc', 0],
    ['Hai', '/van-ban', 0],
  ] as const
  await admin.send(`/trinh-don/${portal.province}`, menu(rows, 'down-0'))
  expect(menuOf(await visit('/')).slice(0, 2)).toEqual(['/van-ban', '/tin-tuc'])
  await admin.send(`/trinh-don/${portal.province}`, { ...menu(rows, 'order'), order: '1,0' })
  expect(menuOf(await visit('/'))[0]).toBe('/van-ban')
  const wrong = await admin.send(`/trinh-don/${portal.province}`, menu([['Xấu', 'javascript:alert(1)', 0]]))
  expect(wrong.statusCode).toBe(422)
  expect(wrong.body).toContain('value="javascript:alert(1)"')
  expect(wrong.body).toContain('href="#path-0"')
  const added = { ...menu(rows, 'add'), new_choice: '/so-do-cong', new_label: '' }
  await admin.send(`/trinh-don/${portal.province}`, added)
  expect(await visit('/')).toContain('Sơ đồ cổng')
})

test('the home page of a site that arranged nothing is as it was; arranged, it shows its blocks in order', async () => {
  const usual = await visit('/')
  expect(usual).toContain('id="noi-bat-1"')
  const blocks = {
    act: 'save',
    'kind-0': 'text',
    'shown-0': '1',
    'title-0': 'Thông báo',
    'text-0': 'Nghỉ lễ.\n\nLàm bù.',
  }
  const more = { 'kind-1': 'newest', 'shown-1': '1', 'count-1': '3', 'kind-2': 'statistics', 'title-2': '' }
  const answer = await admin.send(`/trang-chu/${portal.province}`, { ...blocks, ...more })
  expect(answer.headers.location).toContain('saved')
  const arranged = await visit('/')
  expect(arranged.indexOf('Nghỉ lễ.')).toBeLessThan(arranged.indexOf('id="tin-moi"'))
  expect(arranged).not.toContain('id="noi-bat-1"')
  expect(arranged).not.toContain('khoi-truy-cap')
  const wrong = await admin.send(`/trang-chu/${portal.province}`, { ...blocks, ...more, 'count-1': '0' })
  expect([wrong.statusCode, wrong.body.includes('href="#count-1"')]).toEqual([422, true])
  await undo(answer.headers.location)
  expect(await visit('/')).toContain('id="noi-bat-1"')
})

test('every kind of block is valid HTML beside the others', async () => {
  const kinds = ['featured', 'newest', 'indicators', 'categories', 'documents', 'recommendations', 'statistics', 'text']
  const fields = kinds.flatMap((kind, at) => [
    [`kind-${at}`, kind],
    [`shown-${at}`, '1'],
    [`count-${at}`, '2'],
    [`text-${at}`, 'Chữ.'],
  ])
  await admin.send(`/trang-chu/${portal.province}`, { act: 'save', ...Object.fromEntries(fields) })
  expect(await complaintsOf(await visit('/'))).toEqual([])
  await admin.send(`/trang-chu/${portal.province}`, { act: 'reset' })
})

const settings = { act: 'save', name: 'Tỉnh đổi tên', primaryColour: '', accentColour: '', email: '', phone: '' }

test('a colour that can not be read is refused with its ratio, one that can is on every page', async () => {
  const refused = await admin.send(`/cai-dat/${portal.province}`, { ...settings, primaryColour: '#ffd700' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toMatch(/Độ tương phản với nền sáng chỉ là 1,\d:1, cần ít nhất 4,5:1/)
  expect(refused.body).toContain('value="#ffd700"')
  await admin.send(`/cai-dat/${portal.province}`, {
    ...settings,
    primaryColour: '#005a3c',
    responsible: 'Bà Lò Thị Mai',
  })
  const page = await visit('/', communeHost)
  expect(page).toContain('/mau-sac/005a3c-')
  expect(page).toContain('Bà Lò Thị Mai')
  expect(await visit('/')).toContain('Tỉnh đổi tên')
})

test('the preview shows the frame with what was typed, and nothing is kept', async () => {
  const typed = { ...settings, act: 'preview', name: 'Tên thử', primaryColour: '#7a1f1f', licence: 'Giấy phép số 1' }
  const preview = await admin.send(`/cai-dat/${portal.province}`, typed)
  for (const part of ['Tên thử', '/mau-sac/7a1f1f-', 'Giấy phép số 1', 'noindex']) expect(preview.body).toContain(part)
  expect(await visit('/')).not.toContain('Tên thử')
})

test('a logo stands in the place of the emblem, and what is no picture is refused', async () => {
  const bytes = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#285' } })
    .png()
    .toBuffer()
  await admin.sendFile(`/cai-dat/${portal.province}`, settings, { name: 'logo.png', bytes })
  expect(await visit('/')).toMatch(/site-header__emblem" src="\/anh\/[0-9a-f]{64}\.webp"/)
  const refused = await admin.sendFile(`/cai-dat/${portal.province}`, settings, {
    name: 'x.png',
    bytes: Buffer.from('x'),
  })
  expect(refused.statusCode).toBe(422)
  await admin.send(`/cai-dat/${portal.province}`, { ...settings, drop_logo: '1' })
  expect(await visit('/')).not.toContain('/anh/')
})

test('where comments are closed the form is gone and none is taken', async () => {
  const { id, path } = await trialArticle(portal, { siteId: portal.province, title: 'Bài đóng ý kiến' })
  await admin.send(`/cai-dat/${portal.province}`, { ...settings, commentPolicy: 'closed' })
  expect(await visit(path)).toContain('không nhận ý kiến mới')
  const payload = new URLSearchParams({
    kind: 'article',
    id: String(id),
    name: 'Lò An',
    text: 'Một ý kiến.',
  }).toString()
  const headers = { host: provinceHost, origin: `http://${provinceHost}`, 'user-agent': reader }
  const type = 'application/x-www-form-urlencoded'
  const answer = await portal.app.inject({
    method: 'POST',
    url: '/binh-luan',
    payload,
    headers: { ...headers, 'content-type': type },
  })
  expect(answer.statusCode).toBe(403)
})

test('the time after which a session ends is shortened by the province, never made longer', async () => {
  const idle = async () => Number(/data-idle-after="(\d+)"/.exec((await admin.get('')).body)?.[1])
  const before = await idle()
  await admin.send(`/cai-dat/${portal.province}`, { ...settings, idleMinutes: '2' })
  expect(await idle()).toBe(2 * 60_000 - 5_000)
  await admin.send(`/cai-dat/${portal.province}`, { ...settings, idleMinutes: '480' })
  expect(await idle()).toBe(before)
  expect((await admin.send(`/cai-dat/${portal.province}`, { ...settings, idleMinutes: '0' })).statusCode).toBe(422)
})

test('the pages are valid HTML', async () => {
  for (const page of ['trinh-don', 'trang-chu', 'cai-dat'])
    expect(await complaintsOf((await admin.get(`/${page}/${portal.province}`)).body)).toEqual([])
})
