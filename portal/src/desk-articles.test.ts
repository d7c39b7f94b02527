import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from './access/index.ts'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { settleDue } from './publishing/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
beforeAll(async () => {
  portal = await trialPortal()
})
afterAll(() => portal.end())

type Person = DeskPerson
const person = (role: Role, siteId = portal.province) => deskPerson(portal, role, siteId)
const get = (path: string, who: Person) => who.get(path)
const send = (path: string, who: Person, fields: Record<string, string>) => who.send(path, fields)

const sitePage = (path: string) =>
  portal.app.inject({ url: path, headers: { host: provinceHost, 'user-agent': reader } })

const typed = (title: string, body = 'Thu ngân sách năm 2025 đạt 2.100 tỷ đồng, bằng 105% dự toán.') => ({
  title,
  lead: 'Lời dẫn của bài.',
  body,
})

async function written(writer: Person, title: string, body?: string): Promise<string> {
  const answer = await send(`/bai-viet/moi/${portal.province}`, writer, typed(title, body))
  expect(answer.statusCode).toBe(303)
  return pathIn(answer)
}

const versionIn = (html: string) => /name="version" value="(\d+)"/.exec(html)?.[1] ?? ''
const slugOf = async (path: string) => {
  const id = Number(path.split('/').at(-1))
  const { slug } = await portal.database.db
    .selectFrom('publication')
    .select('slug')
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  return `/tin-tuc/${slug}`
}

test('an article goes from its writer over a note and an approval to the clock, a correction and its withdrawal', async () => {
  const [writer, editor, approver] = [await person('writer'), await person('editor'), await person('approver')]
  const path = await written(writer, 'Thu ngân sách vượt dự toán')
  const address = await slugOf(path)
  expect((await sitePage(address)).statusCode).toBe(404)
  const again = async (who: Person, fields: Record<string, string>) => {
    const form = typed('Thu ngân sách vượt dự toán')
    return send(path, who, { ...form, version: versionIn((await get(path, who)).body), ...fields })
  }
  expect((await get('', writer)).body).toContain('Bài tôi đang viết')
  expect((await again(writer, { act: 'submit', note: 'Nhờ anh chị xem.' })).headers.location).toContain('submitted')
  expect((await get('', writer)).body).not.toContain('Bài tôi đang viết')
  expect((await get('', approver)).body).toMatch(/Bài chờ duyệt, chờ đăng[\s\S]*Thu ngân sách vượt dự toán/)
  expect((await again(editor, { act: 'send_back' })).statusCode).toBe(422)
  expect((await again(editor, { act: 'send_back', note: 'Thêm số cùng kỳ.' })).headers.location).toContain('sent_back')
  expect((await get(path, writer)).body).toContain('Thêm số cùng kỳ.')
  expect((await again(writer, { act: 'submit' })).headers.location).toContain('submitted')
  expect((await again(writer, { act: 'publish' })).statusCode).toBe(403)
  const late = { act: 'schedule', show_at: '2026-07-17T11:00' }
  expect((await again(approver, late)).body).toContain('phải ở sau lúc này')
  expect((await again(approver, { ...late, show_at: '2026-07-17T13:00' })).headers.location).toContain('scheduled')
  expect((await sitePage(address)).statusCode).toBe(404)
  portal.clock.at = new Date('2026-07-17T06:00:30Z')
  await settleDue(portal.database.db, portal.clock.at)
  expect((await sitePage(address)).statusCode).toBe(200)
  const changed = typed('Thu ngân sách vượt dự toán', 'Thu ngân sách năm 2025 đạt 2.110 tỷ đồng, bằng 105,5% dự toán.')
  expect((await again(writer, { ...changed, act: 'save' })).statusCode).toBe(303)
  expect((await sitePage(address)).body).toContain('2.100 tỷ')
  const note = 'Số thu đúng là 2.110 tỷ đồng.'
  expect((await again(approver, { ...changed, act: 'correct', note })).headers.location).toContain('corrected')
  const corrected = (await sitePage(address)).body
  expect(corrected).toContain('2.110 tỷ')
  expect(corrected).toContain('Đính chính ngày 17/07/2026')
  expect((await again(approver, { ...changed, act: 'withdraw', note: 'Đăng nhầm.' })).headers.location).toContain(
    'withdrawn',
  )
  const gone = await sitePage(address)
  expect([gone.statusCode, gone.body.includes('Đăng nhầm.')]).toEqual([410, true])
})

test('two people on one article: the second sees who holds it, takes it over, and the first loses nothing unseen', async () => {
  const [first, second] = [await person('editor'), await person('editor')]
  const path = await written(first, 'Hai người cùng viết')
  const saved = await send(`${path}/tu-luu`, first, {
    ...typed('Hai người cùng viết', 'Bản của người một.'),
    version: '0',
  })
  expect(saved.json()).toMatchObject({ result: 'saved', version: 1 })
  expect((await get(path, second)).body).toContain('đang mở bài này')
  const refused = await send(`${path}/tu-luu`, second, { ...typed('x', 'y'), version: '1' })
  expect([refused.statusCode, refused.json().result]).toEqual([409, 'held'])
  expect((await send(path, second, { act: 'take_over' })).statusCode).toBe(303)
  expect((await get(path, second)).body).toContain('Bản của người một.')
  const told = await send(`${path}/con-day`, first, {})
  expect([told.statusCode, told.json().result]).toEqual([409, 'held'])
  const late = await send(path, first, { ...typed('Hai người cùng viết', 'Gõ thêm.'), version: '1', act: 'save' })
  expect([late.statusCode, late.body.includes('đang mở bài này')]).toEqual([409, true])
})

test('a form older than what another window saved is refused, with what was typed kept', async () => {
  const writer = await person('writer')
  const path = await written(writer, 'Hai cửa sổ')
  const save = (body: string, version: string) =>
    send(path, writer, { ...typed('Hai cửa sổ', body), version, act: 'save' })
  expect((await save('Cửa sổ một.', '0')).statusCode).toBe(303)
  const stale = await save('Cửa sổ hai.', '0')
  expect(stale.statusCode).toBe(409)
  expect(stale.body).toContain('Cửa sổ hai.')
  expect((await save('Cửa sổ hai.', versionIn(stale.body))).statusCode).toBe(303)
})

test('what can not be saved is said beside its field, and nothing typed is lost', async () => {
  const writer = await person('writer')
  const blank = await send(`/bai-viet/moi/${portal.province}`, writer, { ...typed('', 'Nội dung đã gõ.') })
  expect(blank.statusCode).toBe(422)
  expect(blank.body).toContain('Hãy nhập tiêu đề.')
  expect(blank.body).toContain('Nội dung đã gõ.')
  const path = await written(writer, 'Bài thử dữ liệu xấu')
  const broken = await send(path, writer, { ...typed('Bài thử dữ liệu xấu'), body_json: '{"type":"doc"', version: '0' })
  expect([broken.statusCode, broken.body.includes('Không đọc được nội dung')]).toEqual([422, true])
  const script = { type: 'doc', content: [{ type: 'script', content: [] }] }
  const hostile = await send(path, writer, { ...typed('x'), body_json: JSON.stringify(script), version: '0' })
  expect(hostile.statusCode).toBe(422)
})

test('where a site wants a second pair of eyes, nobody publishes what they wrote', async () => {
  const db = portal.database.db
  const { settings } = await db
    .selectFrom('site')
    .select('settings')
    .where('id', '=', portal.province)
    .executeTakeFirstOrThrow()
  const strict = JSON.stringify({ ...(settings as object), ownApproval: 'refused' })
  await db.updateTable('site').set({ settings: strict }).where('id', '=', portal.province).execute()
  await portal.services.sites.load()
  const [writing, other] = [await person('approver'), await person('approver')]
  const path = await written(writing, 'Bài tự viết tự duyệt')
  const form = { ...typed('Bài tự viết tự duyệt'), version: '0', act: 'publish' }
  const own = await send(path, writing, form)
  expect([own.statusCode, own.body.includes('nhờ người duyệt khác')]).toEqual([422, true])
  expect((await send(path, other, form)).headers.location).toContain('published')
  await db
    .updateTable('site')
    .set({ settings: JSON.stringify(settings) })
    .where('id', '=', portal.province)
    .execute()
  await portal.services.sites.load()
})

test('an earlier version comes back to be written on; the public page stays', async () => {
  const approver = await person('approver')
  const path = await written(approver, 'Bài nhiều bản', 'Bản thứ nhất của bài.')
  const form = typed('Bài nhiều bản', 'Bản thứ nhất của bài.')
  await send(path, approver, { ...form, version: '0', act: 'publish' })
  await send(path, approver, { ...typed('Bài nhiều bản', 'Bản thứ hai của bài.'), version: '0', act: 'publish' })
  const address = await slugOf(path)
  expect((await sitePage(address)).body).toContain('Bản thứ hai')
  const versions = (await get(`${path}/phien-ban`, approver)).body
  expect(versions).toMatch(/<del>.*nhất.*<\/del>/s)
  expect((await send(`${path}/phien-ban/1`, approver, {})).headers.location).toContain('restored')
  expect((await get(path, approver)).body).toContain('Bản thứ nhất')
  expect((await sitePage(address)).body).toContain('Bản thứ hai')
})

test('an earlier version laid over handed-in changes is not what was handed in', async () => {
  const approver = await person('approver')
  const path = await written(approver, 'Bài trình rồi mở lại', 'Bản thứ nhất của bài.')
  const form = { title: 'Bài trình rồi mở lại', lead: '' }
  await send(path, approver, { ...form, body: 'Bản thứ nhất của bài.', version: '0', act: 'publish' })
  await send(path, approver, { ...form, body: 'Bản thứ hai của bài.', version: '0', act: 'submit' })
  expect((await get(path, approver)).body).toContain('bản sửa chờ duyệt')
  await send(`${path}/phien-ban/1`, approver, {})
  expect((await get(path, approver)).body).not.toContain('bản sửa chờ duyệt')
})

test('one button does one thing with many articles, and says of each what became of it', async () => {
  const [writer, approver, elsewhere] = [
    await person('writer'),
    await person('approver'),
    await person('approver', portal.commune),
  ]
  const paths = [await written(writer, 'Tin loạt thứ nhất'), await written(writer, 'Tin loạt thứ hai')]
  const box = (path: string) => `bai_${portal.province}_${path.split('/').at(-1)}`
  const chosen = Object.fromEntries(paths.map(path => [box(path), '1']))
  expect((await get('/bai-viet', writer)).body).toContain(`name="${box(paths[0] ?? '')}"`)
  expect((await send('/bai-viet/hang-loat', writer, { act: 'submit' })).statusCode).toBe(422)
  const refused = await send('/bai-viet/hang-loat', writer, { ...chosen, act: 'publish' })
  expect(refused.statusCode).toBe(422)
  expect(refused.body.match(/không có quyền/g)).toHaveLength(2)
  expect((await send('/bai-viet/hang-loat', elsewhere, { ...chosen, act: 'publish' })).body).not.toContain('Tin loạt')
  const gone = { ...chosen, [`bai_${portal.province}_999999`]: '1' }
  const published = await send('/bai-viet/hang-loat', approver, { ...gone, act: 'publish' })
  expect(published.body).toContain('Đã làm xong 2 trong 3 bài')
  for (const path of paths) expect((await sitePage(await slugOf(path))).statusCode).toBe(200)
  expect((await send('/bai-viet/hang-loat', approver, { ...chosen, act: 'withdraw' })).body).toContain(
    'ghi rõ nội dung',
  )
  await send('/bai-viet/hang-loat', approver, { ...chosen, act: 'withdraw', note: 'Đăng nhầm.' })
  for (const path of paths) expect((await sitePage(await slugOf(path))).statusCode).toBe(410)
})

test('a copy is a draft of its own; the article it was made from stays', async () => {
  const writer = await person('writer')
  const path = await written(writer, 'Báo cáo tháng sáu')
  const answer = await send(`${path}/ban-sao`, writer, {})
  const copyPath = String(answer.headers.location).replace('/ban-lam-viec', '').replace(/\?.*/, '')
  expect(copyPath).not.toBe(path)
  const page = (await get(copyPath, writer)).body
  expect(page).toContain('Báo cáo tháng sáu (bản sao)')
  expect(page).toContain('2.100 tỷ đồng')
  expect((await get(path, writer)).body).not.toContain('(bản sao)')
})

test('an article stands in several categories, beside chosen articles, and in its place among featured ones', async () => {
  const approver = await person('approver')
  const db = portal.database.db
  const categoryNamed = async (name: string, slug: string) => {
    const values = { site_id: portal.province, name, slug }
    const { id } = await db.insertInto('category').values(values).returning('id').executeTakeFirstOrThrow()
    return { id, slug }
  }
  const own = await categoryNamed('Chuyên mục chính', 'chuyen-muc-chinh')
  const more = await categoryNamed('Chuyên mục thêm', 'chuyen-muc-them')
  const first = await written(approver, 'Bài đứng cạnh')
  await send(first, approver, { ...typed('Bài đứng cạnh'), version: '0', act: 'publish' })
  const path = await written(approver, 'Bài ở nhiều nơi')
  const form = { ...typed('Bài ở nhiều nơi'), category: String(own.id), [`category_${more.id}`]: '1' }
  const unknown = await send(path, approver, { ...form, version: '0', related_add: '/tin-tuc/khong-co-bai-nay' })
  expect(unknown.statusCode).toBe(422)
  expect(unknown.body).toContain('value="/tin-tuc/khong-co-bai-nay"')
  const address = await slugOf(first)
  const featured = { featured: '1', featured_rank: '2' }
  await send(path, approver, {
    ...form,
    ...featured,
    version: '0',
    related_add: `https://a.vn${address}`,
    act: 'publish',
  })
  expect((await sitePage(await slugOf(path))).body).toMatch(/Tin liên quan[\s\S]*Bài đứng cạnh/)
  for (const category of [own, more]) {
    const list = (await sitePage(`/chuyen-muc/${category.slug}`)).body
    expect(list).toContain('Bài ở nhiều nơi')
    expect(list).not.toMatch(/class="teaser[^>]*>[\s\S]{0,400}Bài đứng cạnh/)
  }
  await send(first, approver, {
    ...typed('Bài đứng cạnh'),
    featured: '1',
    featured_rank: '1',
    version: '0',
    act: 'publish',
  })
  expect((await sitePage('/')).body).toMatch(/id="noi-bat-1"[\s\S]*?Bài đứng cạnh[\s\S]*?Bài ở nhiều nơi/)
})

test('a link to a page that is not there is named before the public sees it', async () => {
  const writer = await person('writer')
  const there = await written(await person('approver'), 'Bài có thật để dẫn tới')
  await send(there, await person('approver'), { ...typed('Bài có thật để dẫn tới'), version: '0', act: 'publish' })
  const body = `Xem [bài này](${await slugOf(there)}) và [bài kia](/tin-tuc/khong-co-bai-nay-dau).`
  const page = (await get(await written(writer, 'Bài có hai liên kết', body), writer)).body
  const side = page.slice(page.indexOf('id="xem-lai"'))
  expect(side).toContain('không dẫn tới trang nào')
  expect(side).toContain('/tin-tuc/khong-co-bai-nay-dau')
  expect(side).not.toContain('<q>/tin-tuc/bai-co-that')
})

test('the preview shows a draft at the width of a phone and of a desk, and only the desk may hold it', async () => {
  const writer = await person('writer')
  const path = await written(writer, 'Bài xem trước')
  const window = await get(`${path}/xem-truoc?rong=may-tinh`, writer)
  expect(window.body).toContain('preview__page--desktop')
  expect(window.headers['content-security-policy']).toContain("frame-src 'self'")
  const held = await get(`${path}/xem-truoc/trang`, writer)
  expect(held.body).toContain('2.100 tỷ đồng')
  expect(held.headers).toMatchObject({ 'x-frame-options': 'SAMEORIGIN' })
  expect(held.headers['content-security-policy']).toContain("frame-ancestors 'self'")
  expect((await get(path, writer)).headers).toMatchObject({ 'x-frame-options': 'DENY' })
})

test('a commune’s editor does not even see the province’s drafts', async () => {
  const [writer, stranger] = [await person('writer'), await person('editor', portal.commune)]
  const path = await written(writer, 'Bài của tỉnh')
  expect((await get(path, stranger)).statusCode).toBe(404)
  expect((await send(path, stranger, { ...typed('Chiếm'), version: '0', act: 'save' })).statusCode).toBe(404)
  expect((await get('/bai-viet', stranger)).body).not.toContain('Bài của tỉnh')
  expect((await send(`/bai-viet/moi/${portal.province}`, stranger, typed('Chen vào'))).statusCode).toBe(404)
})
