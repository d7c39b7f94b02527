import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail, type CategoryRole, grantCategoryRole, portalActor } from './access/index.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { signedIn, type TrialBrowser, trialAccount } from './desk-trial.ts'
import { createArticle } from './features/articles/index.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
const categories = { own: 0, below: 0, other: 0 }
const articles = { own: 0, below: 0, other: 0, none: 0 }
const people = new Map<CategoryRole, TrialBrowser>()
const limited = ['draft_reader', 'writer', 'editor', 'approver'] as const

beforeAll(async () => {
  portal = await trialPortal()
  const { db } = portal.database
  const category = async (name: string, parent_id: number | null = null) => {
    const values = { site_id: portal.province, name, slug: name, parent_id }
    return (await db.insertInto('category').values(values).returning('id').executeTakeFirstOrThrow()).id
  }
  categories.own = await category('van-hoa')
  categories.below = await category('le-hoi', categories.own)
  categories.other = await category('kinh-te')
  for (const place of ['own', 'below', 'other', 'none'] as const) {
    const content = {
      title: `Bài thử ở ${place}`,
      lead: '',
      body: { type: 'doc' as const, content: [] },
      author: null,
      source: null,
      pictures: [],
      tags: [],
    }
    const deed = { actor: portalActor, site: { id: portal.province, lineage: [portal.province] } }
    const categoryId = place === 'none' ? null : categories[place]
    articles[place] = (await db.transaction().execute(tx => createArticle(tx, deed, { content, categoryId }))).id
  }
  for (const role of limited) {
    const email = await trialAccount(portal, {
      email: `${role}@chuyen-muc.example`,
      role: 'draft_reader',
      siteId: portal.commune,
    })
    const { accountId } = (await actorByEmail(db, email)) ?? {}
    await db
      .deleteFrom('role_grant')
      .where('account_id', '=', accountId ?? '')
      .execute()
    const grant = { siteId: portal.province, categoryId: categories.own, accountId: accountId ?? '', role }
    await db.transaction().execute(tx => grantCategoryRole(tx, grant))
    people.set(role, await signedIn(portal, email))
  }
})
afterAll(() => portal.end())

const desk = '/ban-lam-viec'
const at = (place: keyof typeof articles) => `${desk}/bai-viet/${portal.province}/${articles[place]}`
const who = (role: CategoryRole): TrialBrowser => {
  const person = people.get(role)
  if (!person) throw new TypeError(role)
  return person
}

test.each(limited)('a %s of one category opens its articles and those below it, and no others', async role => {
  const answers: Record<string, number> = {}
  for (const place of ['own', 'below', 'other', 'none'] as const)
    answers[place] = (await who(role).get(at(place))).statusCode
  expect(answers).toEqual({ own: 200, below: 200, other: 404, none: 404 })
  const list = (await who(role).get(`${desk}/bai-viet`)).body
  for (const place of ['own', 'below']) expect(list).toContain(`Bài thử ở ${place}`)
  for (const place of ['other', 'none']) expect(list).not.toContain(`Bài thử ở ${place}`)
})

const form = (title: string, category: number | string) => ({
  title,
  lead: '',
  body: 'Chữ.',
  category: String(category),
  version: '0',
})

test('a writer of one category writes there, and can put nothing elsewhere or take it from elsewhere', async () => {
  const writer = who('writer')
  const fresh = `${desk}/bai-viet/moi/${portal.province}`
  const refused = await writer.send(fresh, fresh, form('Bài viết nhầm chỗ', categories.other))
  expect([refused.statusCode, refused.body.includes('chỉ làm việc với một số chuyên mục')]).toEqual([422, true])
  expect(refused.body).toContain('Bài viết nhầm chỗ')
  expect((await writer.send(fresh, fresh, form('Bài không chuyên mục', ''))).statusCode).toBe(422)
  const made = await writer.send(fresh, fresh, form('Bài viết đúng chỗ', categories.below))
  expect(made.statusCode).toBe(303)
  const own = String(made.headers.location)
  expect((await writer.send(own, own, form('Bài viết đúng chỗ', categories.other))).statusCode).toBe(422)
  expect(
    (await writer.send(own, own, { ...form('Bài viết đúng chỗ', categories.own), act: 'submit' })).statusCode,
  ).toBe(303)
  expect(
    (await writer.send(own, own, { ...form('Bài viết đúng chỗ', categories.own), act: 'publish' })).statusCode,
  ).toBe(403)
  expect((await writer.send(own, at('other'), form('Chiếm bài', categories.own))).statusCode).toBe(404)
})

test('an approver of one category publishes there, one by one and in bulk, and has no other rights', async () => {
  const approver = who('approver')
  const box = (place: keyof typeof articles) => `bai_${portal.province}_${articles[place]}`
  const all = { [box('below')]: '1', [box('other')]: '1', act: 'publish' }
  const bulk = await approver.send(`${desk}/bai-viet`, `${desk}/bai-viet/hang-loat`, all)
  expect(bulk.body).toContain('Đã làm xong 1 trong 2 bài')
  expect(bulk.body).not.toContain('Bài thử ở other')
  const { db } = portal.database
  const shown = db.selectFrom('publication').select('subject_id').where('state', '=', 'published')
  expect((await shown.execute()).map(row => row.subject_id)).toEqual([articles.below])
  for (const path of [
    '/binh-luan',
    '/chuyen-muc',
    '/trinh-don/1',
    '/cai-dat/1',
    '/nguoi-dung',
    '/nhat-ky',
    '/anh',
    '/thong-ke',
  ])
    expect([path, (await approver.get(`${desk}${path}`)).statusCode]).toEqual([
      path,
      expect.toSatisfy(code => code === 403 || code === 404),
    ])
  expect((await approver.get(desk)).statusCode).toBe(200)
})

test('an administrator gives and takes such a role on the page of a person, and it works at once', async () => {
  const admin: DeskPerson = await deskPerson(portal, 'administrator', portal.province)
  const email = await trialAccount(portal, { email: 'moi@chuyen-muc.example', role: 'clerk', siteId: portal.province })
  const { accountId } = (await actorByEmail(portal.database.db, email)) ?? {}
  const browser = await signedIn(portal, email)
  const page = `/nguoi-dung/${accountId}`
  expect((await admin.get(page)).body).toContain('Giao vai trò trong một chuyên mục')
  expect((await browser.get(at('own'))).statusCode).toBe(404)
  const choice = { category: `${portal.province} ${categories.own}`, category_role: 'editor' }
  expect((await admin.send(page, { ...choice, act: 'give_category', category_role: 'administrator' })).statusCode).toBe(
    422,
  )
  expect(
    (await admin.send(page, { ...choice, act: 'give_category', category: `${portal.province} 99999` })).statusCode,
  ).toBe(422)
  expect((await admin.send(page, { ...choice, act: 'give_category' })).statusCode).toBe(303)
  expect((await admin.get(page)).body).toContain('chuyên mục van-hoa')
  expect((await browser.get(at('own'))).statusCode).toBe(200)
  expect((await browser.get(at('other'))).statusCode).toBe(404)
  await admin.send(page, { act: `take_category ${portal.province} ${categories.own} editor` })
  expect((await browser.get(at('own'))).statusCode).toBe(404)
  const stranger = await deskPerson(portal, 'administrator', portal.commune)
  expect((await stranger.send(page, { ...choice, act: 'give_category' })).statusCode).toBe(404)
})
