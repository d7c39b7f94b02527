import { afterAll, beforeAll, expect, test } from 'vitest'
import { TrialActs } from './desk-acts-trial.ts'
import { deskPerson, pathIn } from './desk-person-trial.ts'
import { tellNews } from './features/notifications/index.ts'

let trial: TrialActs
beforeAll(async () => {
  trial = await TrialActs.begin()
})
afterAll(() => trial.portal.end())

const db = () => trial.portal.database.db
const undoIn = (location: unknown) => /hoan_tac=(\d+)/.exec(String(location))?.[1] ?? ''
const takeBack = async (id: string) => String((await trial.admin.send(`/hoan-tac/${id}`, {})).headers.location)
const begun = async (title: string) => {
  const fields = { title, lead: 'Lời dẫn.', body: 'Chữ gõ cả buổi sáng.', tags: 'Lúa gạo' }
  const answer = await trial.admin.send(`/bai-viet/moi/${trial.site}`, fields)
  return { path: pathIn(answer), undo: undoIn(answer.headers.location), fields }
}

test('a draft begun by mistake is thrown away, and comes back with every word from the list of what was just done', async () => {
  const { path, undo } = await begun('Bài tạo nhầm')
  expect((await trial.admin.get(`${path}?hoan_tac=${undo}`)).body).toContain('Viết bài: ')
  expect(await takeBack(undo)).toBe('/ban-lam-viec/viec-vua-lam?hoan_tac_xong=undone_gone')
  expect((await trial.admin.get(path)).statusCode).toBe(404)
  expect((await trial.admin.get('/bai-viet')).body).not.toContain('Bài tạo nhầm')
  const list = (await trial.admin.get('/viec-vua-lam')).body
  expect(list).toContain('Bỏ bài vừa tạo')
  const [, wayBack = ''] = /hoan-tac\/(\d+)"/.exec(list) ?? []
  expect(await takeBack(wayBack)).toContain('undone')
  const page = (await trial.admin.get(path)).body
  for (const words of ['Bài tạo nhầm', 'Chữ gõ cả buổi sáng.', 'Lúa gạo']) expect(page).toContain(words)
})

test('a draft that was written on since stays, and the page says why', async () => {
  const { path, undo, fields } = await begun('Bài viết tiếp')
  await trial.admin.send(`${path}/tu-luu`, { ...fields, body: 'Chữ gõ thêm.', version: '0' })
  expect(await takeBack(undo)).toContain('written_since')
  const said = await trial.admin.get('/viec-vua-lam?hoan_tac_xong=written_since')
  expect(said.body).toContain('bài đã được viết tiếp sau khi tạo')
  expect((await trial.admin.get(path)).body).toContain('Chữ gõ thêm.')
})

test('what was written on a draft that was thrown away comes back after it, not before', async () => {
  const { path, undo, fields } = await begun('Bài bỏ hai lần')
  await trial.admin.send(path, { ...fields, body: 'Chữ đã gõ rồi bỏ.', version: '0', act: 'save' })
  const dropped = undoIn((await trial.admin.send(path, { act: 'drop' })).headers.location)
  expect(await takeBack(undo)).toContain('undone')
  expect(await takeBack(dropped)).toContain('changed_since')
  const [, wayBack = ''] = /hoan-tac\/(\d+)"/.exec((await trial.admin.get('/viec-vua-lam')).body) ?? []
  expect(await takeBack(wayBack)).toContain('undone')
  expect(await takeBack(dropped)).toContain('undone')
  expect((await trial.admin.get(path)).body).toContain('Chữ đã gõ rồi bỏ.')
})

test('a draft on which something hangs stays: what was read in it, or another article that names it', async () => {
  const { path, undo } = await begun('Bài có kết quả đọc')
  await trial.admin.send(`${path}/soat`, { act: 'add', kind: 'figure', quote: 'Chữ gõ cả buổi sáng.' })
  const { reading } = await trial.read()
  await db()
    .updateTable('reading')
    .set({ article_id: Number(path.split('/').at(-1)) })
    .where('id', '=', Number(await reading('figure')))
    .execute()
  expect(await takeBack(undo)).toContain('changed_since')
  expect((await trial.admin.get(path)).statusCode).toBe(200)
})

test('a copy is thrown away and the article it was made from stays; what has its address by then keeps it', async () => {
  const { path } = await begun('Bài gốc')
  const copied = await trial.admin.send(`${path}/ban-sao`, {})
  expect(await takeBack(undoIn(copied.headers.location))).toContain('undone')
  expect((await trial.admin.get(pathIn(copied))).statusCode).toBe(404)
  expect((await trial.admin.get(path)).statusCode).toBe(200)
  const [, wayBack = ''] = /hoan-tac\/(\d+)"/.exec((await trial.admin.get('/viec-vua-lam')).body) ?? []
  await begun('Bài gốc (bản sao)')
  expect(await takeBack(wayBack)).toContain('changed_since')
})

test('a Word file that took the place of the text is taken back to what was typed with it', async () => {
  const { path, fields } = await trial.article()
  const file = { name: 'a.docx', bytes: trial.word(), field: 'word_file' }
  const typed = { ...fields, body: 'Chữ vừa gõ trước khi bấm.', act: 'take_word', replace_body: '1' }
  const taken = await trial.admin.sendFile(path, typed, file)
  expect((await trial.admin.get(path)).body).toContain('Chữ từ tệp Word.')
  expect(await takeBack(undoIn(taken.headers.location))).toContain('undone')
  expect((await trial.admin.get(path)).body).toContain('Chữ vừa gõ trước khi bấm.')
})

test('a way back leads to nothing but what its act left, however often the text was begun anew', async () => {
  const { path, fields } = await trial.article()
  const picture = { name: 'a.png', bytes: await trial.picture() }
  const put = { ...fields, act: 'add_picture', new_alt: 'Ảnh' }
  const added = undoIn((await trial.admin.sendFile(path, put, picture)).headers.location)
  await trial.admin.send(path, { act: 'drop' })
  await trial.admin.send(path, { ...fields, body: 'Chữ mới gõ.', act: 'save' })
  expect(await takeBack(added)).toContain('changed_since')
  expect((await trial.admin.get(path)).body).toContain('Chữ mới gõ.')
})

test('a crop is taken back: the article shows the whole picture, the part is gone from the library unless it is used', async () => {
  const { path, ref } = await trial.withParts()
  const crop = { act: 'crop', crop_left: '10', crop_top: '10', crop_width: '50', crop_height: '50' }
  const pictures = async () =>
    Number(
      (
        await db()
          .selectFrom('picture')
          .select(one => one.fn.countAll().as('n'))
          .executeTakeFirstOrThrow()
      ).n,
    )
  const before = await pictures()
  const cropped = undoIn((await trial.admin.send(`${path}/anh/${ref}`, crop)).headers.location)
  expect((await trial.admin.get(path)).body).not.toContain(`/anh/${ref}`)
  expect(await takeBack(cropped)).toContain('undone')
  expect((await trial.admin.get(path)).body).toContain(`/anh/${ref}`)
  expect(await pictures()).toBe(before)
  const again = undoIn((await trial.admin.send(`${path}/anh/${ref}`, crop)).headers.location)
  const page = (await trial.admin.get(path)).body
  const cut = /src="\/anh\/([0-9a-f]{64})/.exec(page)?.[1] ?? ''
  const other = await trial.article()
  await trial.admin.send(`${other.path}/thu-vien`, { chosen: `picture:${cut}` })
  expect(await takeBack(again)).toContain('undone')
  expect(await pictures()).toBe(before + 1)
})

test('a merge is not taken back over a home page that was arranged since', async () => {
  const [id, into] = [await trial.category(), await trial.category()]
  await trial.standUnder(id)
  const fields = { act: 'merge', id: String(id), into: String(into) }
  const merged = await trial.admin.send(`/chuyen-muc/${trial.site}`, fields)
  await trial.admin.send(`/trang-chu/${trial.site}`, { act: 'save', 'kind-0': 'newest', 'count-0': '3' })
  expect(await takeBack(undoIn(merged.headers.location))).toContain('changed_since')
  const left = db().selectFrom('category').select('id').where('id', '=', id)
  expect(await left.execute()).toEqual([])
})

test('nobody is told of what was taken back, and news that nobody has read goes with it', async () => {
  const approver = await deskPerson(trial.portal, 'approver')
  const hand = async (title: string) => {
    const { id, path, fields } = await trial.article()
    const undo = undoIn((await trial.admin.send(path, { ...fields, title, act: 'submit' })).headers.location)
    return { id, undo }
  }
  const told = async () => (await approver.get('/thong-bao')).body
  // Timelines bear the clock of the database.
  trial.portal.clock.at = new Date()
  const first = await hand('Trình nhầm chưa báo')
  await takeBack(first.undo)
  await tellNews(db(), new Date())
  expect(await told()).not.toContain('Trình nhầm chưa báo')
  const second = await hand('Trình nhầm đã báo')
  await tellNews(db(), new Date())
  expect(await told()).toContain('Trình nhầm đã báo')
  await takeBack(second.undo)
  expect(await told()).not.toContain('Trình nhầm đã báo')
  await tellNews(db(), new Date())
  expect(await told()).not.toContain('Trình nhầm đã báo')
})
