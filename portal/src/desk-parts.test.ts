import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn, publicPathOf } from './desk-person-trial.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'
import { trialDocx, trialDocxParts, wordParagraph, wordPicture } from './trial-docx.ts'
import { trialZip } from './trial-zip.ts'

let portal: TrialPortal
let editor: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  editor = await deskPerson(portal, 'approver')
})
afterAll(() => portal.end())

const typed = { lead: 'Lời dẫn.', body: 'Chữ đã gõ.' }

async function article(title: string): Promise<string> {
  const answer = await editor.send(`/bai-viet/moi/${portal.province}`, { title, ...typed })
  return pathIn(answer)
}

const versionOf = async (path: string) => /name="version" value="(\d+)"/.exec((await editor.get(path)).body)?.[1] ?? '0'

async function sendTo(
  path: string,
  fields: Record<string, string>,
  file: Parameters<DeskPerson['sendFile']>[2] = null,
) {
  const page = (await editor.get(path)).body
  const now = /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec(page)?.[1]
  const body: Record<string, string> = now === undefined ? {} : { body: now }
  return editor.sendFile(
    path,
    { title: 'Bài có phần', lead: 'Lời dẫn.', ...body, version: await versionOf(path), ...fields },
    file,
  )
}

const takeWord = (path: string, bytes: Buffer, more: Record<string, string> = {}, name = 'bao-cao.docx') =>
  sendTo(path, { act: 'take_word', ...more }, { name, bytes, field: 'word_file' })
const addFile = (path: string, bytes: Buffer, name: string) =>
  sendTo(path, { act: 'add_file', new_file_title: '' }, { name, bytes, field: 'new_file' })

const landing = async (answer: { headers: Record<string, unknown> }) =>
  (await editor.get(String(answer.headers.location).replace('/ban-lam-viec', ''))).body

const site = (url: string, headers: Record<string, string> = {}) =>
  portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader, ...headers } })

const png = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#285' } })
    .png()
    .toBuffer()

async function publish(path: string): Promise<string> {
  const answer = await sendTo(path, { act: 'publish' })
  expect(answer.headers.location).toContain('published')
  return publicPathOf(portal, path)
}

test('a Word file comes in after what is written, with its pictures where they stood and what was left out said', async () => {
  const path = await article('Bài từ Word')
  const footnote = '<w:p><w:r><w:t>Có chú thích</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
  const link = '<w:p><w:hyperlink r:id="rId3"><w:r><w:t>bấm vào đây</w:t></w:r></w:hyperlink></w:p>'
  const word = trialDocx(
    wordParagraph('Kết quả chín tháng', 'H1') + wordPicture(1, 'Sân trường') + footnote + link + wordPicture(2),
    [
      { bytes: await png(), ending: 'png' },
      { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), ending: 'svg' },
    ],
  )
  const answer = await takeWord(path, word)
  expect(answer.statusCode).toBe(303)
  const page = await landing(answer)
  expect(page).toContain('Đã lấy nội dung từ tệp Word')
  expect(page).toContain('1 ảnh không đọc được')
  expect(page).toContain('1 chú thích chân trang')
  expect(page).toMatch(/Chữ đã gõ\.\n\n## Kết quả chín tháng\n\n\[\[[0-9a-f]{12}\]\]\n\nCó chú thích/)
  expect(page).toContain('value="Sân trường"')
  expect((await editor.get('/anh?q=bao-cao')).body).toContain('bao-cao.docx')
})

test('a Word file may take the place of the text', async () => {
  const path = await article('Bài thay chữ')
  const answer = await takeWord(path, trialDocx(wordParagraph('Chữ mới.')), { replace_body: '1' })
  const page = await landing(answer)
  expect([page.includes('Chữ mới.'), page.includes('Chữ đã gõ.')]).toEqual([true, false])
})

const lying = () => {
  const parts = trialDocxParts(wordParagraph('x'.repeat(60 * 1024 * 1024)))
  return trialZip(parts.map(part => ({ ...part, claimedSize: 1000 })))
}

const badWords: Readonly<Record<string, { bytes: () => Buffer; says: string }>> = {
  'one that unpacks to 60 MB': {
    bytes: () => trialDocx(wordParagraph('x'.repeat(60 * 1024 * 1024))),
    says: 'mở ra quá lớn',
  },
  'one that lies about what it unpacks to': { bytes: lying, says: 'mở ra quá lớn' },
  'half a file': { bytes: () => trialDocx(wordParagraph('Chữ')).subarray(0, 300), says: 'Không mở được tệp Word' },
  'a zip that is no Word file': {
    bytes: () => trialZip([{ name: 'a.txt', text: 'a' }]),
    says: 'Không mở được tệp Word',
  },
  'a picture called .docx': { bytes: () => Buffer.from('GIF89a'), says: 'không phải là tệp Word' },
  'one without a word': { bytes: () => trialDocx(wordParagraph(' ')), says: 'không có chữ nào' },
  'one of more than a million letters': {
    bytes: () => trialDocx(wordParagraph('chữ '.repeat(300_000))),
    says: 'dài quá một triệu ký tự',
  },
}

test.each(Object.entries(badWords))('%s is refused with one sentence, and the text stays', async (_name, one) => {
  const path = await article('Bài giữ chữ')
  const answer = await takeWord(path, one.bytes())
  expect(answer.statusCode).toBe(422)
  expect(answer.body.split(one.says)).toHaveLength(3) // in the summary and beside the field
  expect(answer.body).toContain('Chữ đã gõ.')
  expect((await editor.get(path)).body).toContain('Chữ đã gõ.')
})

test('three hundred pages of Word come in whole', async () => {
  const path = await article('Ba trăm trang')
  const line = 'Tỉnh đã hoàn thành nhiều nhiệm vụ phát triển kinh tế - xã hội trong năm. '.repeat(8)
  const pages = Array.from({ length: 1500 }, (_, at) => wordParagraph(`${at}. ${line}`)).join('')
  const answer = await takeWord(path, trialDocx(pages))
  expect(answer.statusCode).toBe(303)
  expect((await editor.get(path)).body).toContain('1499. Tỉnh đã')
}, 60_000)

test('a file of an article is offered with its kind and size, only to be saved, and gone with the article', async () => {
  const path = await article('Bài có tệp')
  const bytes = Buffer.from(`%PDF-1.7\n${'x'.repeat(2000)}`)
  expect((await addFile(path, bytes, '../Báo cáo "quý".exe')).statusCode).toBe(303)
  const draft = (await editor.get(`${path}/xem-truoc/trang`)).body
  const [, draftHref = ''] = /href="\/ban-lam-viec([^"]+\/tep\/[^"]+)"/.exec(draft) ?? []
  expect((await editor.get(draftHref)).headers['content-disposition']).toContain('attachment')
  const href = draftHref.replace(/^.*\/tep\//, '/tep/')
  expect((await site(href)).statusCode).toBe(404)
  const address = await publish(path)
  const page = (await site(address)).body
  expect(page).toContain('Tệp kèm theo')
  expect(page).toContain('(PDF, 2 KB)')
  expect(page).toContain(`href="${href}"`)
  const file = await site(href)
  expect([file.statusCode, file.headers['content-type'], file.headers['x-content-type-options']]).toEqual([
    200,
    'application/pdf',
    'nosniff',
  ])
  expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''B%C3%A1o/)
  expect(file.rawPayload.equals(bytes)).toBe(true)
  expect((await editor.get('/anh')).body).toMatch(/Báo cáo [^<]*\.pdf[\s\S]*Bài có phần/)
  await sendTo(path, { act: 'withdraw', note: 'Gỡ.' })
  expect((await site(href)).statusCode).toBe(404)
})

test('a film is played in parts, with what is said in it and no playing by itself', async () => {
  const path = await article('Bài có phim')
  const bytes = Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), Buffer.alloc(5000, 7)])
  await addFile(path, bytes, 'phong-su.mp4')
  const bad = await sendTo(path, { act: 'save', file_0_captions: 'không phải phụ đề' })
  expect([bad.statusCode, bad.body.includes('dòng WEBVTT'), bad.body.includes('không phải phụ đề')]).toEqual([
    422,
    true,
    true,
  ])
  expect((await editor.get(path)).body).toContain('chưa có lời thoại')
  const vtt = 'WEBVTT\n\n00:01.000 --> 00:03.000\nĐường lên bản.'
  await sendTo(path, {
    act: 'save',
    file_0_title: 'Phóng sự',
    file_0_captions: vtt,
    file_0_transcript: '<script>x</script>',
  })
  const page = (await site(await publish(path))).body
  expect(page).toMatch(/<video [^>]*controls/)
  expect(page).not.toContain('autoplay')
  expect(page).toContain('&lt;script>x&lt;/script>')
  const [, src = ''] = /<source src="([^"]+)"/.exec(page) ?? []
  const [, track = ''] = /<track [^>]*src="([^"]+)"/.exec(page) ?? []
  expect((await site(track)).body).toBe(vtt)
  const part = await site(src, { range: 'bytes=12-15' })
  expect([part.statusCode, part.headers['content-range'], part.rawPayload]).toEqual([
    206,
    `bytes 12-15/${bytes.length}`,
    Buffer.alloc(4, 7),
  ])
  expect((await site(src, { range: 'bytes=90000-' })).statusCode).toBe(416)
  expect((await site(src)).headers['content-security-policy']).toContain("media-src 'self'")
})

const badFiles: Readonly<Record<string, { bytes: Buffer; says: string }>> = {
  'a web page called .pdf': {
    bytes: Buffer.from('<!doctype html><script>alert(1)</script>'),
    says: 'Không nhận loại tệp này',
  },
  'a drawing': { bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), says: 'Không nhận tệp SVG' },
  'a Word file with a macro': {
    bytes: trialZip([...trialDocxParts(wordParagraph('a')), { name: 'word/vbaProject.bin', text: 'x' }]),
    says: 'chứa macro',
  },
  'a script before a PDF': { bytes: Buffer.from('<script>alert(1)</script>%PDF-1.7'), says: 'Không nhận loại tệp này' },
  nothing: { bytes: Buffer.alloc(0), says: 'Không nhận loại tệp này' },
  'more than 25 MB': { bytes: Buffer.alloc(26 * 1024 * 1024, 1), says: 'lớn hơn 25 MB' },
}

test.each(Object.entries(badFiles))('%s is refused as a file of an article', async (_name, { bytes, says }) => {
  const answer = await addFile(await article('Bài giữ chữ'), bytes, 'bao-cao.pdf')
  expect([answer.statusCode, answer.body.includes(says), answer.body.includes('Chữ đã gõ.')]).toEqual([422, true, true])
})

test('of several files that were chosen the button says which is meant', async () => {
  const path = await article('Bài có nhiều tệp')
  const answer = await sendTo(path, { act: 'take_word' }, [
    { name: 'a.png', bytes: await png(), field: 'new_picture' },
    { name: 'b.docx', bytes: trialDocx(wordParagraph('Chữ của Word.')), field: 'word_file' },
  ])
  expect((await landing(answer)).includes('Chữ của Word.')).toBe(true)
})

test('the same file twice is told, and is one in the library and in the article', async () => {
  const path = await article('Bài có tệp hai lần')
  const bytes = Buffer.from('%PDF-1.4 một bản')
  await addFile(path, bytes, 'a.pdf')
  expect(await landing(await addFile(path, bytes, 'b.pdf'))).toContain('đã có trong thư viện')
  const picture = { name: 'a.png', bytes: await png(), field: 'new_picture' }
  expect(await landing(await sendTo(path, { act: 'add_picture', new_alt: 'Ảnh' }, picture))).toContain(
    'đã có trong thư viện',
  )
})

test('a full library refuses with a reason, and shows how full it is', async () => {
  const { db } = portal.database
  await db
    .updateTable('site')
    .set({ settings: JSON.stringify({ mediaMegabytes: '1' }) })
    .where('id', '=', portal.province)
    .execute()
  await portal.services.sites.load()
  const large = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(1_100_000, 5)])
  const answer = await addFile(await article('Bài không còn chỗ'), large, 'to.pdf')
  expect([answer.statusCode, answer.body.includes('không còn đủ chỗ')]).toEqual([422, true])
  expect((await editor.get('/anh')).body).toMatch(/Đã dùng [\d,]+ KB trong hạn mức 1 MB/)
  await db.updateTable('site').set({ settings: '{}' }).where('id', '=', portal.province).execute()
  await portal.services.sites.load()
})

test('pictures of one name are a gallery, in the text where its mark stands', async () => {
  const path = await article('Bài có bộ ảnh')
  for (const [at, background] of ['#111', '#222', '#333'].entries()) {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background } })
      .png()
      .toBuffer()
    await sendTo(path, { act: 'add_picture', new_alt: `Ảnh ${at}` }, { name: `${at}.png`, bytes, field: 'new_picture' })
  }
  const [, ref = ''] = /\[\[([0-9a-f]{12})\]\]/.exec((await editor.get(path)).body) ?? []
  await sendTo(path, {
    act: 'save',
    body: `Trước.\n\n[[${ref}]]\n\nSau.`,
    picture_0_gallery: 'Lễ khai giảng',
    picture_1_gallery: 'Lễ khai giảng',
    picture_1_caption: 'Hàng hai',
  })
  const page = (await site(await publish(path))).body
  expect(page).toMatch(
    /<p>Trước\.<\/p><section class="picture-gallery" aria-label="Lễ khai giảng">[\s\S]*Hàng hai[\s\S]*<p>Sau\.<\/p>/,
  )
  expect(page.split('class="picture-gallery__item"')).toHaveLength(3)
  expect(page.split('alt="Ảnh 2"')).toHaveLength(2)
})

test('a picture is cut into a new one, in the text too; the point that matters is kept; nonsense is refused', async () => {
  const path = await article('Bài cắt ảnh')
  const bytes = await sharp({ create: { width: 400, height: 200, channels: 3, background: '#963' } })
    .png()
    .toBuffer()
  await sendTo(path, { act: 'add_picture', new_alt: 'Đồng lúa' }, { name: 'dong.png', bytes, field: 'new_picture' })
  const [, ref = ''] = /\[\[([0-9a-f]{12})\]\]/.exec((await editor.get(path)).body) ?? []
  await sendTo(path, { act: 'save', body: `[[${ref}]]` })
  const crop = { act: 'crop', crop_left: '50', crop_top: '0', crop_width: '50', crop_height: '100' }
  const outside = await editor.send(`${path}/anh/${ref}`, { ...crop, crop_width: '60' })
  expect([
    outside.statusCode,
    outside.body.includes('phải nằm trong ảnh'),
    outside.body.includes('value="60"'),
  ]).toEqual([422, true, true])
  const done = await editor.send(`${path}/anh/${ref}`, crop)
  expect(done.statusCode).toBe(303)
  const page = await landing(done)
  const [, newRef = ''] = /\[\[([0-9a-f]{12})\]\]/.exec(page) ?? []
  expect([newRef === ref, page.includes(`[[${ref}]]`)]).toEqual([false, false])
  const [kept] = /\/anh\/[0-9a-f]{64}\.webp/.exec(page) ?? ['']
  const { width, height } = await sharp((await site(kept)).rawPayload).metadata()
  expect([width, height]).toEqual([200, 200])
  await editor.send(`${path}/anh/${newRef}`, { act: 'focus', focus_x: '20', focus_y: '80' })
  await publish(path)
  expect((await site('/tin-tuc')).body).toContain('picture__image--x20 picture__image--y80')
  const library = (await editor.get('/anh?q=dong')).body
  const [, id = ''] = /\/ban-lam-viec(\/anh\/\d+\/\d+)"/.exec(library) ?? []
  expect((await editor.send(id, { ...crop, crop_left: '0' })).headers.location).toContain('cropped')
  expect((await editor.send(id, { act: 'focus', focus_x: '101', focus_y: '0' })).statusCode).toBe(422)
  expect((await editor.get('/anh')).body).toContain('Cắt từ một ảnh khác')
  expect((await editor.get('/anh?thang=1999-01')).body).toContain('Chưa có ảnh nào')
})

test('a script in every field comes out as words, and five megabytes of text are refused in words', async () => {
  const path = await article('Bài bị thử')
  await addFile(path, Buffer.from('%PDF-1.7 thử'), 'a.pdf')
  await sendTo(
    path,
    { act: 'add_picture', new_alt: 'x' },
    { name: '<img src=x onerror=alert(1)>.png', bytes: await png(), field: 'new_picture' },
  )
  const script = '"><script>alert(1)</script>'
  const fields = [
    'title',
    'lead',
    'body',
    'author',
    'source',
    'tags',
    'file_0_title',
    'picture_0_alt',
    'picture_0_caption',
    'picture_0_credit',
    'picture_0_gallery',
  ]
  await sendTo(path, { act: 'save', ...Object.fromEntries(fields.map(name => [name, script])) })
  const pages = [
    await editor.get(path),
    await editor.get(`${path}/xem-truoc/trang`),
    await editor.get('/anh'),
    await site(await publishTitled(path, script)),
  ]
  expect(pages.filter(({ body }) => body.includes('<script>alert') || body.includes('<img src=x'))).toEqual([])
  const long = await sendTo(path, { act: 'save', body: 'chữ '.repeat(1_300_000) })
  expect([long.statusCode, long.body.includes('dài quá một triệu')]).toEqual([422, true])
  const link = { type: 'link', attrs: { href: 'javascript:alert(1)' } }
  const content = [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [link] }] }]
  const run = await sendTo(path, { act: 'save', body_json: JSON.stringify({ type: 'doc', content }) })
  expect([run.statusCode, run.body.includes('Không đọc được nội dung')]).toEqual([422, true])
}, 60_000)

async function publishTitled(path: string, title: string): Promise<string> {
  await sendTo(path, { act: 'publish', title })
  return publicPathOf(portal, path)
}

test('a file that came with a form that was too old is in the library, and the form carries it on', async () => {
  const path = await article('Bài hai cửa sổ')
  const stale = await versionOf(path)
  await sendTo(path, { act: 'save', lead: 'Lưu ở cửa sổ khác.' })
  const bytes = Buffer.from('%PDF-1.7 đi cùng bản cũ')
  const sent = { title: 'Bài hai cửa sổ', ...typed, version: stale, act: 'add_file', new_file_title: 'Phụ lục' }
  const answer = await editor.sendFile(path, sent, { name: 'phu-luc.pdf', bytes, field: 'new_file' })
  expect([answer.statusCode, answer.body.includes('đã được giữ trong Thư viện ảnh')]).toEqual([409, true])
  const [, kept = ''] = /name="kept" value="(file:[0-9a-f]{64})"/.exec(answer.body) ?? []
  expect(answer.body).toContain('&quot;label&quot;:&quot;Phụ lục&quot;')
  const again = await sendTo(path, { act: 'save', kept, file_0_title: 'Phụ lục' })
  expect(again.statusCode).toBe(303)
  expect((await editor.get(path)).body).toContain('value="Phụ lục" id="file_0_title"')
})

test('a form that names what is not in the library of its site carries nothing', async () => {
  const path = await article('Bài mượn tệp')
  await sendTo(path, { act: 'save', kept: `picture:${'0'.repeat(64)} file:${'1'.repeat(64)} ../etc` })
  expect((await editor.get(path)).body).not.toContain('file_0_title')
})

test('who takes an article over finds there what came with the form that was held up', async () => {
  const path = await article('Bài đang có người viết')
  await sendTo(path, { act: 'save', lead: 'Người trước lưu.' })
  const other = await deskPerson(portal, 'approver')
  const sent = { title: 'Bài đang có người viết', ...typed, version: await versionOf(path), act: 'add_file' }
  const file = { name: 'bang.pdf', bytes: Buffer.from('%PDF-1.7 bảng của người sau'), field: 'new_file' }
  const answer = await other.sendFile(path, { ...sent, new_file_title: '' }, file)
  const [, kept = ''] = /name="kept" value="(file:[0-9a-f]{64})"/.exec(answer.body) ?? []
  expect([answer.statusCode, answer.body.includes('đã được giữ trong Thư viện ảnh')]).toEqual([409, true])
  const taken = await other.send(path, { act: 'take_over', kept })
  const page = await other.get(String(taken.headers.location).replace('/ban-lam-viec', ''))
  expect(page.body).toContain(`name="kept" value="${kept}"`)
  expect(page.body).toContain('&quot;label&quot;:&quot;bang.pdf&quot;')
})

test('a Word file in an old font comes in as Unicode, and one that mixes both is refused with what is there kept', async () => {
  const path = await article('Bài từ phông cũ')
  const old = trialDocx(
    wordParagraph('B¸o c¸o t×nh h×nh kinh tÕ x· héi') + wordParagraph('Thu ng©n s¸ch ®¹t 12 tû ®ång'),
  )
  const taken = await takeWord(path, old)
  const page = await landing(taken)
  for (const words of ['Báo cáo tình hình kinh tế xã hội', 'Thu ngân sách đạt 12 tỷ đồng', 'được chuyển sang Unicode'])
    expect(page).toContain(words)
  const mixed = trialDocx(wordParagraph('B¸o c¸o t×nh h×nh kinh tÕ x· héi ®¹t kÕ ho¹ch') + wordParagraph('Đường mới'))
  const refused = await takeWord(path, mixed)
  expect([refused.statusCode, refused.body.includes('không rõ chữ nào là chữ nào')]).toEqual([422, true])
  expect((await editor.get(path)).body).toContain('Thu ngân sách đạt 12 tỷ đồng')
})
