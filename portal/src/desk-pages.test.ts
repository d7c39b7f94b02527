import { afterAll, beforeAll, expect, test } from 'vitest'
import { grantRole, openAccount, portalActor } from './access/index.ts'
import { complaintsOf } from './desk-trial.ts'
import { recordEvidence } from './evidence/index.ts'
import { attachReadings } from './features/articles/index.ts'
import { formOf, provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let article: { id: number; path: string }
let cookie: string
beforeAll(async () => {
  portal = await trialPortal()
  article = await trialArticle(portal, { siteId: portal.province })
  const { db } = portal.database
  const site = { id: portal.province, lineage: [portal.province] }
  await db.transaction().execute(async tx => {
    const actor = await openAccount(tx, { name: 'Biên tập', email: 'bt@tinh.example' })
    await grantRole(tx, { siteId: site.id, actor, role: 'editor' })
    const text = 'Một bài viết\n\nNội dung.'
    const version = { siteId: site.id, kind: 'article', id: article.id, revision: 1, text }
    const [evidenceId = 0] = await recordEvidence(tx, version, [{ start: 14, end: 22 }])
    const readings = Array.from({ length: 45 }, (_, position) => ({
      kind: 'recommendation' as const,
      position,
      evidenceId,
      content: { addressee: `Bộ thứ ${position}` },
      record: null,
    }))
    await attachReadings(tx, { actor: portalActor, site }, { articleId: article.id, readings })
  })
  const form = { kind: 'article', id: String(article.id), name: 'Lò Văn An', text: 'Một ý kiến đang chờ.' }
  await portal.app.inject(formOf('/binh-luan', form))
  const answer = await portal.app.inject(formOf(`/dang-nhap/${await portal.signIn.linkToken('bt@tinh.example')}`, {}))
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? ''
})
afterAll(() => portal.end())

const get = async (url: string) =>
  (await portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader, cookie } })).body

test.each([
  ['the desk', () => get('/ban-lam-viec')],
  ['the way in', () => get('/dang-nhap')],
  ['a one-time link', () => get(`/dang-nhap/${'x'.repeat(32)}`)],
  ['a link that is over', async () => (await portal.app.inject(formOf(`/dang-nhap/${'x'.repeat(32)}`, {}))).body],
  ['the visits', () => get('/thong-ke-truy-cap')],
  ['thanks for a rating', () => get(`/danh-gia/cam-on?kind=article&id=${article.id}`)],
  ['thanks for a comment', () => get(`/binh-luan/cam-on?kind=article&id=${article.id}`)],
  ['an article with its forms', () => get(article.path)],
  [
    'a comment with mistakes',
    async () => (await portal.app.inject(formOf('/binh-luan', { kind: 'article', id: String(article.id) }))).body,
  ],
  [
    'a rating without stars',
    async () => (await portal.app.inject(formOf('/danh-gia', { kind: 'article', id: String(article.id) }))).body,
  ],
])('%s is valid HTML', async (_page, html) => {
  expect(await complaintsOf(await html())).toEqual([])
})

test('what waits comes in pages; one past the last is the last', async () => {
  const shown = async (query: string) =>
    [...(await get(`/ban-lam-viec${query}`)).matchAll(/Bộ thứ (\d+)</g)].map(([, number]) => Number(number))
  expect(await shown('')).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(await shown('?so_doc=3')).toEqual([40, 41, 42, 43, 44])
  expect(await shown('?so_doc=99')).toEqual([40, 41, 42, 43, 44])
  expect(await get('/ban-lam-viec?so_doc=2')).toContain('name="so_doc" value="2"')
})
