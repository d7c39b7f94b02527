import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { makePictureSizes } from './features/media/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let writer: DeskPerson
let path: string
beforeAll(async () => {
  portal = await trialPortal()
  writer = await deskPerson(portal, 'writer')
  const answer = await writer.send(`/bai-viet/moi/${portal.province}`, { title: 'Bài có ảnh', lead: '', body: 'Chữ.' })
  path = pathIn(answer)
})
afterAll(() => portal.end())

/** A photograph with a place in it, lying on its side. */
const photograph = (width = 1200, height = 800) =>
  sharp({ create: { width, height, channels: 3, background: '#3a7' } })
    .withExif({ IFD3: { GPSLatitude: '22/1 23/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

const sitePage = (url: string) => portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })

const add = async (file: { name: string; bytes: Buffer } | null, more: Record<string, string> = {}) => {
  const version = /name="version" value="(\d+)"/.exec((await writer.get(path)).body)?.[1] ?? '0'
  const fields = { title: 'Bài có ảnh', lead: '', body: 'Chữ đã gõ.', version, act: 'add_picture', new_alt: 'Đồi xanh' }
  return writer.sendFile(path, { ...fields, ...more }, file)
}

test('a photograph is turned upright, freed of its place, shown in the draft and in the library', async () => {
  const answer = await add({ name: 'Đồi.jpg', bytes: await photograph() })
  expect(answer.statusCode).toBe(303)
  const page = (await writer.get(path)).body
  const [, sha256 = ''] = /\/anh\/([0-9a-f]{64})\.webp/.exec(page) ?? []
  expect(page).toContain('Chữ đã gõ.')
  const kept = await sitePage(`/anh/${sha256}.webp`)
  const { width, height, exif } = await sharp(kept.rawPayload).metadata()
  expect([width, height, exif]).toEqual([800, 1200, undefined])
  const library = (await writer.get('/anh?q=doi')).body
  expect(library).toContain('Đồi.jpg')
})

test('smaller forms come by a job; until then the whole picture stands in for a minute', async () => {
  const [, sha256 = ''] = /\/anh\/([0-9a-f]{64})\.webp/.exec((await writer.get(path)).body) ?? []
  const before = await sitePage(`/anh/${sha256}-480.avif`)
  expect([before.statusCode, before.headers['cache-control']]).toEqual([200, 'public, max-age=60'])
  expect(await makePictureSizes(portal.database.db, portal.files)).toBeGreaterThan(0)
  expect(await makePictureSizes(portal.database.db, portal.files)).toBe(0)
  const after = await sitePage(`/anh/${sha256}-480.avif`)
  expect([after.headers['content-type'], (await sharp(after.rawPayload).metadata()).width]).toEqual(['image/avif', 480])
})

const noPictures: Readonly<Record<string, { bytes: () => Buffer | Promise<Buffer>; says: string }>> = {
  'a script named as a picture': { bytes: () => Buffer.from('<svg onload="alert(1)">'), says: 'Không nhận tệp SVG' },
  'nothing at all': { bytes: () => Buffer.alloc(0), says: 'không phải là ảnh' },
  'half a picture': { bytes: async () => (await photograph()).subarray(0, 700), says: 'không phải là ảnh' },
  'a small file that unfolds to 400 million pixels': {
    bytes: () => hugePng(20_000, 20_000),
    says: 'quá nhiều điểm ảnh',
  },
  'more than 25 MB': { bytes: () => Buffer.alloc(26 * 1024 * 1024, 1), says: 'lớn hơn 25 MB' },
}

test.each(Object.entries(noPictures))('%s is refused with a reason, and what was typed stays', async (_name, one) => {
  const answer = await add({ name: 'anh.jpg', bytes: await one.bytes() })
  expect(answer.statusCode).toBe(422)
  expect(answer.body).toContain(one.says)
  expect(answer.body).toContain('Chữ đã gõ.')
})

test('a picture without words for it, or no file at all, is asked for', async () => {
  expect((await add({ name: 'a.jpg', bytes: await photograph() }, { new_alt: '' })).body).toContain(
    'lời mô tả thay ảnh',
  )
  expect((await add(null)).body).toContain('Hãy chọn một tệp ảnh')
})

test('nobody who is not signed in gets a file read', async () => {
  const stranger = { ...writer, cookie: '' }
  const answer = await portal.app.inject({
    method: 'POST',
    url: `/ban-lam-viec${path}`,
    headers: {
      host: provinceHost,
      origin: `http://${provinceHost}`,
      'content-type': 'multipart/form-data; boundary=x',
      cookie: stranger.cookie,
    },
    payload: Buffer.alloc(1000),
  })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, '/dang-nhap'])
})

/** The head and one compressed block of zeros: what a decompression bomb looks like. */
function hugePng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc((width / 8 + 1) * 200))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))])
}
