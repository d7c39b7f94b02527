import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { isVietnamese, unmarkedVietnamese } from './english-page-trial.ts'
import { tellNews } from './features/notifications/index.ts'
import { noteMiss } from './features/search/search-miss.commands.ts'
import { recordUse } from './features/usage/usage.commands.ts'
import { formOf, provinceHost, type TrialPortal, trialPortal } from './services-trial.ts'

const title = 'UBND tỉnh làm việc với Bộ Giao thông vận tải'
const body = [
  'Ngày 10/6/2026, UBND tỉnh Lai Châu làm việc với đoàn công tác của Bộ Giao thông vận tải.',
  'Sáu tháng đầu năm 2026, thu ngân sách đạt 2.100 tỷ đồng, bằng 105% dự toán. Có 937/994 thôn có điện, đạt 94,3%.',
  'UBND tỉnh kiến nghị Bộ Giao thông vận tải sửa chữa Quốc lộ 12 trước ngày 30/6/2026.',
].join('\n\n')

/** What people wrote here: it stays as it is. */
const written = [
  title,
  ...['Tỉnh thử', 'Xã thử', 'Đời sống', 'Đời sống mới', 'Lúa gạo', 'Ảnh một cây cầu', 'cầu.png', 'báo cáo.pdf'],
  ...[
    'Người 1',
    'Người 2',
    'Người 3',
    'Lò Văn Ấn',
    'Tường Minh',
    'Bộ Giao thông vận tải',
    'Trang chủ nhỏ',
    'Trình bài viết',
  ],
]

let portal: TrialPortal
let admin: DeskPerson
let writer: DeskPerson
let ids = { article: 0, picture: 0, file: 0, account: '', sha256: '', ref: '', fileSha256: '' }

beforeAll(async () => {
  portal = await trialPortal()
  admin = await deskPerson(portal, 'administrator')
  writer = await deskPerson(portal, 'writer')
  await chooseEnglish(admin)
  await chooseEnglish(writer)
  await fill()
}, 120_000)
afterAll(() => portal.end())

const chooseEnglish = (person: DeskPerson) =>
  person.send('/tai-khoan/tuy-chon', { language: 'en', mail_choice: 'none' })

const province = () => String(portal.province)

/** Something on every page: an article that was read, published and begun anew, comments, roles, acts to take back. */
async function fill(): Promise<void> {
  await admin.send(`/chuyen-muc/${province()}`, { act: 'open', name: 'Đời sống' })
  const category = await one('category')
  await admin.send(`/chuyen-muc/${province()}`, { act: 'revise', id: String(category), name: 'Đời sống mới' })
  await writeArticle()
  await admin.send(`/trinh-don/${province()}`, {
    'label-0': 'Trang chủ nhỏ',
    'path-0': '/',
    'depth-0': '0',
    act: 'save',
  })
  await comment('Một ý kiến còn chờ.', 1)
  await comment('Một ý kiến bị từ chối.', 2)
  const rejected = await portal.database.db
    .selectFrom('comment')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  const refusal = { act: 'reject', reason: 'Ngoài chủ đề.', [`y_kien_${province()}_${rejected.id}`]: '1' }
  await admin.send('/binh-luan', refusal)
  const person = portal.database.db.selectFrom('account').select('id').where('name', '=', 'Người 2')
  ids = { ...ids, account: (await person.executeTakeFirstOrThrow()).id }
  const role = { act: 'give_category', category: `${province()} ${category}`, category_role: 'editor' }
  await admin.send(`/nguoi-dung/${ids.account}`, role)
  await count()
  await tellNews(portal.database.db, new Date())
  mkdirSync(join(portal.dataDir, 'backups'), { recursive: true })
  writeFileSync(join(portal.dataDir, 'backups', 'tuong-minh-20260717-050000.tar'), 'x')
}

const one = async (table: 'category' | 'picture' | 'media_file') =>
  (await portal.database.db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()).id

const press = async (path: string, fields: Readonly<Record<string, string>>) => {
  const version = /name="version" value="(\d+)"/.exec((await writer.get(path)).body)?.[1] ?? '0'
  return { title, lead: 'Lời dẫn của bài.', body, tags: 'Lúa gạo', version, ...fields }
}

async function writeArticle(): Promise<void> {
  const path = pathIn(await writer.send(`/bai-viet/moi/${province()}`, { title, lead: '', body, tags: 'Lúa gạo' }))
  const picture = {
    name: 'cầu.png',
    bytes: await sharp({ create: { width: 60, height: 40, channels: 3, background: '#123' } })
      .png()
      .toBuffer(),
  }
  await writer.sendFile(path, await press(path, { act: 'add_picture', new_alt: 'Ảnh một cây cầu' }), picture)
  const file = { field: 'new_file', name: 'báo cáo.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF') }
  await writer.sendFile(path, await press(path, { act: 'add_file', new_file_title: 'Báo cáo' }), file)
  await writer.send(path, await press(path, { act: 'submit', note: 'Xin duyệt giúp.' }))
  await admin.send(`${path}/soat`, { act: 'read' })
  await admin.send(path, await press(path, { act: 'publish' }))
  await writer.send(path, await press(path, { act: 'save', lead: 'Lời dẫn đã sửa.' }))
  await admin.send(path, { act: 'take_over' })
  const { db } = portal.database
  const kept = await db.selectFrom('picture').select(['id', 'sha256']).executeTakeFirstOrThrow()
  const keptFile = await db.selectFrom('media_file').select(['id', 'sha256']).executeTakeFirstOrThrow()
  const { id: pictureId, sha256 } = kept
  ids = {
    ...ids,
    article: Number(path.split('/').at(-1)),
    picture: pictureId,
    sha256,
    ref: sha256.slice(0, 12),
    file: keptFile.id,
    fileSha256: keptFile.sha256,
  }
}

const comment = (text: string, number: number) =>
  portal.app.inject(
    formOf(
      '/binh-luan',
      { kind: 'article', id: String(ids.article), name: 'Lò Văn Ấn', text },
      { address: `203.0.113.${number}` },
    ),
  )

async function count(): Promise<void> {
  const { db } = portal.database
  const use = {
    siteId: portal.province,
    at: portal.clock.at,
    day: '2026-07-17',
    act: 'view',
    visitor: '1'.padStart(32, '0'),
  } as const
  await recordUse(db, [
    { ...use, kind: 'site', id: portal.province },
    { ...use, kind: 'article', id: ids.article },
  ])
  await noteMiss(db, { siteId: portal.province, typed: 'cầu treo nậm mu', day: '2026-07-17' })
}

const routes = () =>
  portal.app.routes
    .filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/ban-lam-viec'))
    .map(({ method, url }) => ({ method, path: url.slice('/ban-lam-viec'.length) }))

/** Answers that are no pages: bytes to keep. */
const files = [/\/tai-ve$/, /^\/bai-viet\/:site\/:id\/tep\//, /^\/sao-luu\/:name$/]

function filled(path: string): string {
  const [, room = ''] = path.split('/')
  const of: Readonly<Record<string, string>> = {
    'nguoi-dung': ids.account,
    anh: String(ids.picture),
    tep: String(ids.file),
  }
  return path
    .replace(':site', province())
    .replace(':id', of[room] ?? String(ids.article))
    .replace(':number', '1')
    .replace(':ref', ids.ref)
}

const names = [...written].sort((a, b) => b.length - a.length)
const complaintsAbout = (html: string) => unmarkedVietnamese(html, names)
const complaintsAboutText = (text: string) =>
  isVietnamese(names.reduce((left, name) => left.replaceAll(name, ''), text)) ? [text] : []

test('every page of the desk speaks English to whoever chose it, but for what people wrote, which says it is Vietnamese', async () => {
  const pages = routes().filter(
    ({ method, path }) => method === 'GET' && path !== '/*' && !files.some(file => file.test(path)),
  )
  const found: Record<string, unknown> = {}
  for (const { path } of pages) {
    const { statusCode, body: html } = await admin.get(filled(path))
    if (statusCode === 303) continue
    const wrong = [...complaintsAbout(html), ...(statusCode === 200 ? [] : [`status ${statusCode}`])]
    if (!/<html lang="(?:en|vi)"/.test(html)) wrong.push('no language')
    if (wrong.length > 0) found[path] = wrong
  }
  expect(found).toEqual({})
  expect(pages.length).toBeGreaterThan(30)
})

test('English pages with what people wrote in them are valid HTML', async () => {
  for (const path of [
    '',
    `/bai-viet/${province()}/${ids.article}`,
    `/bai-viet/${province()}/${ids.article}/soat`,
    '/nhat-ky',
  ])
    expect([path, await complaintsOf((await admin.get(path)).body)]).toEqual([path, []])
})

test('what is not there, not allowed or not of this session is said in English too', async () => {
  const answers = [
    await admin.get('/bai-viet/999/1'),
    await admin.get('/khong-co-trang-nay'),
    await writer.send('/binh-luan/1', { act: 'approve', site: province() }),
    await admin.send('/bai-viet/hang-loat', { _token: 'x' }),
    await admin.get(`/bai-viet/${province()}/${ids.article}?ket_qua=published&notes=2`),
    await writer.get(`/bai-viet/${province()}/${ids.article}`),
  ]
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 403, 403, 200, 200])
  for (const { body: html } of answers)
    expect([/<html lang="(\w+)"/.exec(html)?.[1], complaintsAbout(html)]).toEqual(['en', []])
})

test('the way in speaks the language that the browser was last spoken to', async () => {
  const chosen = await chooseEnglish(writer)
  const cookie = String(chosen.headers['set-cookie'])
  expect(cookie).toMatch(/^tuong-minh\.language=en; Path=\/dang-nhap; .*HttpOnly; SameSite=Lax/)
  const headers = { host: provinceHost, cookie: cookie.split(';')[0] ?? '' }
  for (const url of [
    '/dang-nhap',
    '/dang-nhap?ket_qua=het_gio',
    '/dang-nhap/quen-mat-khau',
    '/dang-nhap/ma-xac-thuc',
  ]) {
    const { body: html } = await portal.app.inject({ url, headers })
    expect([url, /<html lang="(\w+)"/.exec(html)?.[1], complaintsAbout(html)]).toEqual([url, 'en', []])
  }
})

test('a number that is corrected stands in its field as articles write it, because it is read back so', async () => {
  const review = `/bai-viet/${province()}/${ids.article}/soat`
  const page = (await admin.get(review)).body
  expect(page).toContain('2,100,000,000,000')
  const field = /<input[^>]*id="value-\d+"[^>]*>/.exec(page)?.[0]
  expect(field).toContain('value="2.100.000.000.000"')
})

test('an editor’s script gets its words with the page, in the language of the desk', async () => {
  const page = (await admin.get(`/bai-viet/${province()}/${ids.article}`)).body
  expect(page).toMatch(/data-editor-words="[^"]*Find and replace/)
  expect(page).toMatch(/data-upload-words="[^"]*Sending the file/)
})

/** What may be pressed; where it means nothing, the page says so or nothing comes of it. */
const acts = [
  '',
  'save',
  'open',
  'add',
  'merge',
  'rename',
  'revise',
  'crop',
  'focus',
  'reject',
  'approve',
  'give',
  'give_category',
  'correct',
  'correct_citation',
  'publish',
  'schedule',
  'send_back',
  'withdraw',
  'add_picture',
  'add_file',
  'take_word',
  'order',
  'disable',
]

test('every refusal of the desk is in English for whoever chose it', async () => {
  const found: Record<string, unknown> = {}
  const refusals = new Set<string>()
  const forms = routes().filter(
    ({ method, path }) =>
      method === 'POST' && !/\/(?:con-thuc|con-day|tuy-chon|hoi)$|^\/(?:tai-len|hoan-tac)/.test(path),
  )
  for (const { path } of forms)
    for (const act of acts) {
      const {
        statusCode,
        body: answer,
        headers,
      } = await admin.send(filled(path), { act, kind: 'figure', primaryColour: 'x' })
      if (statusCode >= 400) refusals.add(path)
      const isPage = String(headers['content-type']).includes('html')
      const wrong = isPage ? complaintsAbout(answer) : complaintsAboutText(answer)
      if (wrong.length > 0) found[path] = [act, ...wrong]
    }
  expect(found).toEqual({})
  expect(refusals.size).toBeGreaterThan(15)
}, 120_000)
