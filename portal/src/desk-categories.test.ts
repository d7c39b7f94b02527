import { afterAll, beforeAll, expect, test } from 'vitest'
import { portalActor } from './access/index.ts'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { addCategory, createArticle, editArticle, publishArticle } from './features/articles/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let editor: DeskPerson
let site: { id: number; lineage: number[] }
beforeAll(async () => {
  portal = await trialPortal()
  site = { id: portal.province, lineage: [portal.province] }
  editor = await deskPerson(portal, 'editor')
})
afterAll(() => portal.end())

const deed = () => ({ actor: portalActor, site })
const within = <T>(work: Parameters<ReturnType<typeof portal.database.db.transaction>['execute']>[0]) =>
  portal.database.db.transaction().execute(work) as Promise<T>
const add = (name: string, parentId: number | null = null, position = 0) =>
  within<number>(tx => addCategory(tx, deed(), { name, parentId, position }))
const send = (fields: Readonly<Record<string, string>>, page = 'chuyen-muc') =>
  editor.send(`/${page}/${portal.province}`, fields)
const undo = (location: unknown) => editor.send(`/hoan-tac/${/hoan_tac=(\d+)/.exec(String(location))?.[1]}`, {})
const visit = (url: string) => portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })
const named = async () =>
  (
    await portal.database.db
      .selectFrom('category')
      .select('name')
      .where('site_id', '=', portal.province)
      .orderBy('position')
      .orderBy('id')
      .execute()
  ).map(row => row.name)

async function article(
  title: string,
  { categoryId = null, tags = [] }: { categoryId?: number | null; tags?: string[] },
) {
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Chữ.' }] }] } as const
  const content = { title, lead: '', body, author: null, source: null, pictures: [], tags }
  const { id } = await within<{ id: number }>(async tx => {
    const made = await createArticle(tx, deed(), { content, categoryId })
    await publishArticle(tx, deed(), { id: made.id, at: portal.clock.at })
    return made
  })
  return { id, content }
}

test('a renamed category leads from its old address to the new one; taken back, the other way round', async () => {
  const id = await add('Kinh tế')
  await article('Bài kinh tế', { categoryId: id })
  const answer = await send({ act: 'revise', id: String(id), name: 'Kinh tế số', parent: '0' })
  expect(answer.headers.location).toContain('ket_qua=revised')
  expect((await visit('/chuyen-muc/kinh-te')).headers.location).toBe('/chuyen-muc/kinh-te-so')
  expect((await visit('/chuyen-muc/kinh-te-so')).statusCode).toBe(200)
  await undo(answer.headers.location)
  portal.services.cache.clear()
  expect((await visit('/chuyen-muc/kinh-te')).statusCode).toBe(200)
})

test('order goes by buttons and by a whole list, and comes back', async () => {
  await portal.database.db.updateTable('category').set({ position: 90 }).execute()
  const [a, b, c] = [await add('Một', null, 0), await add('Hai', null, 1), await add('Ba', null, 2)]
  await send({ act: 'down', id: String(a) })
  expect((await named()).slice(0, 3)).toEqual(['Hai', 'Một', 'Ba'])
  const others = await portal.database.db.selectFrom('category').select('id').where('position', '=', 90).execute()
  const ids = [c, a, b, ...others.map(one => one.id)]
  await send({ act: 'order', order: ids.join(',') })
  const after = await portal.database.db.selectFrom('category').select('name').orderBy('position').limit(3).execute()
  expect(after.map(row => row.name)).toEqual(expect.arrayContaining(['Ba', 'Một']))
})

test('one in use is not deleted but merged, and merging is taken back with its articles', async () => {
  const [from, into] = [await add('Văn hóa'), await add('Du lịch')]
  const { id } = await article('Lễ hội', { categoryId: from })
  const refused = await send({ act: 'delete', id: String(from) })
  expect(refused.statusCode).toBe(422)
  expect(refused.body).toContain('Hãy gộp nó vào chuyên mục khác')
  const merged = await send({ act: 'merge', id: String(from), into: String(into) })
  const categoryOf = async () =>
    (
      await portal.database.db
        .selectFrom('article')
        .select('category_id')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).category_id
  expect(await categoryOf()).toBe(into)
  expect((await visit('/chuyen-muc/van-hoa')).headers.location).toBe('/chuyen-muc/du-lich')
  await undo(merged.headers.location)
  expect(await categoryOf()).toBe(from)
})

test('what can not be is refused with words, and what was typed stays', async () => {
  const above = await add('Trên')
  const below = await add('Dưới', above)
  const inside = await send({ act: 'revise', id: String(above), name: 'Trên', parent: String(below) })
  expect([inside.statusCode, inside.body.includes('dưới chính nó')]).toEqual([422, true])
  const long = await send({ act: 'open', name: 'x'.repeat(101), parent: String(above) })
  expect([long.statusCode, long.body.includes('x'.repeat(101))]).toEqual([422, true])
  expect((await send({ act: 'open', name: 'Dưới', parent: String(above) })).body).toContain('cùng tên')
  expect((await send({ act: 'delete', id: '999999' })).statusCode).toBe(422)
})

test('a hidden one is gone from the home page and still answers at its address', async () => {
  const id = await add('Ẩn đi')
  await article('Bài ẩn', { categoryId: id })
  await send({ act: 'hide', id: String(id) })
  portal.services.cache.clear()
  expect((await visit('/')).body).not.toContain('id="muc-an-di"')
  expect((await visit('/chuyen-muc/an-di')).statusCode).toBe(200)
})

test('a tag is renamed on every article, its old address leads on, and later edits keep to it', async () => {
  const { id, content } = await article('Bài có thẻ', { tags: ['Chuyển đổi số', 'Xã hội'] })
  const answer = await send({ act: 'rename', slug: 'chuyen-doi-so', name: 'Số hóa' }, 'the')
  const tagsOf = async () =>
    (await portal.database.db.selectFrom('article').select('tags').where('id', '=', id).executeTakeFirstOrThrow()).tags
  expect(await tagsOf()).toEqual(['Số hóa', 'Xã hội'])
  expect((await visit('/the/chuyen-doi-so')).headers.location).toBe('/the/so-hoa')
  await within(tx => editArticle(tx, deed(), { id, content: { ...content, title: 'Bài có thẻ, sửa' } }))
  expect(await tagsOf()).toEqual(['Số hóa', 'Xã hội'])
  await undo(answer.headers.location)
  expect(await tagsOf()).toEqual(['Chuyển đổi số', 'Xã hội'])
})

test('two tags become one, each article bears it once; a tag that readers see is not dropped', async () => {
  const { id } = await article('Bài hai thẻ', { tags: ['Nông thôn', 'Nông nghiệp'] })
  expect((await send({ act: 'rename', slug: 'nong-thon', name: 'Nông nghiệp' }, 'the')).statusCode).toBe(422)
  await send({ act: 'merge', slug: 'nong-thon', name: 'Nông nghiệp' }, 'the')
  const { tags } = await portal.database.db
    .selectFrom('article')
    .select('tags')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(tags).toEqual(['Nông nghiệp'])
  expect((await send({ act: 'drop', slug: 'nong-nghiep' }, 'the')).body).toContain('còn bài đã đăng')
})

test('an address that was moved is asked for again, so that taking the move back is seen by every browser', async () => {
  const id = await add('Chuyển chỗ')
  await send({ act: 'revise', id: String(id), name: 'Chỗ mới', parent: '0' })
  const moved = await visit('/chuyen-muc/chuyen-cho')
  expect([moved.statusCode, moved.headers['cache-control']]).toEqual([301, 'no-cache'])
})

test('the pages are valid HTML', async () => {
  for (const page of ['chuyen-muc', 'the'])
    expect(await complaintsOf((await editor.get(`/${page}/${portal.province}`)).body)).toEqual([])
})
