import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorByEmail, type CategoryRole, grantCategoryRole, portalActor } from './access/index.ts'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { signedIn, type TrialBrowser, trialAccount } from './desk-trial.ts'
import { createArticle } from './features/articles/index.ts'
import { keepPicture } from './features/media/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

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
  const own = desk + pathIn(made)
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

test('such a writer sees the library without the titles of others, and may begin to send a large file', async () => {
  const { db } = portal.database
  const made = { sha256: 'a'.repeat(64), width: 40, height: 30, bytes: Buffer.from('ảnh'), smallerSizes: [] }
  const picture = { made, sha256: made.sha256, fileName: 'cua-nguoi-khac.png', alt: 'Ảnh', credit: '', at: new Date() }
  const deed = { actor: portalActor, site: { id: portal.province, lineage: [portal.province] } }
  await db.transaction().execute(tx => keepPicture(tx, deed, picture))
  const shown = [{ path: `/anh/${made.sha256}.webp`, width: 40, height: 30, alt: 'Ảnh', caption: '', credit: '' }]
  await db
    .updateTable('article')
    .set({ pictures: JSON.stringify(shown) })
    .where('id', '=', articles.other)
    .execute()
  const library = (await who('writer').get(`${desk}/anh`)).body
  expect(library).toContain('cua-nguoi-khac.png')
  expect(library).toContain('Dùng trong 1 bài')
  expect(library).not.toContain('Bài thử ở other')
  expect(library).not.toContain(`${desk}/anh/${portal.province}/`)
  expect((await who('approver').get(desk)).body).toContain(`href="${desk}/anh"`)
  expect(await Promise.all(limited.map(async role => [role, await begun(who(role))]))).toEqual([
    ['draft_reader', 404],
    ['writer', 201],
    ['editor', 201],
    ['approver', 201],
  ])
})

/** What the desk says to somebody who begins to send a large file. */
async function begun(person: TrialBrowser): Promise<number> {
  const token = /data-token="([^"]+)"/.exec((await person.get(desk)).body)?.[1] ?? ''
  const headers = {
    host: provinceHost,
    origin: `http://${provinceHost}`,
    'user-agent': reader,
    cookie: person.cookie,
    'tus-resumable': '1.0.0',
    'upload-length': '4096',
    'x-form-token': token,
  }
  const url = `${desk}/tai-len/${portal.province}`
  return (await portal.app.inject({ method: 'POST', url, headers })).statusCode
}

test('what such a person did is taken back by them, and not once the role is gone', async () => {
  const writer = who('writer')
  const fresh = `${desk}/bai-viet/moi/${portal.province}`
  const made = desk + pathIn(await writer.send(fresh, fresh, form('Bài gửi nhầm', categories.own)))
  const hand = async () => {
    const answer = await writer.send(made, made, { ...form('Bài gửi nhầm', categories.own), act: 'submit' })
    return /hoan_tac=(\d+)/.exec(String(answer.headers.location))?.[1]
  }
  const state = async () =>
    (
      await portal.database.db
        .selectFrom('publication')
        .select('state')
        .where('subject_kind', '=', 'article')
        .where('subject_id', '=', Number(/\/(\d+)(?:\?|$)/.exec(made)?.[1]))
        .executeTakeFirstOrThrow()
    ).state
  const undone = await writer.send(desk, `${desk}/hoan-tac/${await hand()}`, {})
  expect(undone.headers.location).toContain('hoan_tac_xong=undone')
  expect(await state()).toBe('draft')
  const later = await hand()
  const { accountId } = (await actorByEmail(portal.database.db, 'writer@chuyen-muc.example')) ?? {}
  await portal.database.db
    .deleteFrom('category_grant')
    .where('account_id', '=', accountId ?? '')
    .execute()
  expect((await writer.send(desk, `${desk}/hoan-tac/${later}`, {})).statusCode).toBe(403)
  expect(await state()).toBe('submitted')
})
