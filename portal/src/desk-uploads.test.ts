import { createHash, randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Role } from './access/index.ts'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { forgetUploads } from './features/media/index.ts'
import { createPortal } from './services.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let address: string
let writer: DeskPerson
let article: string
beforeAll(async () => {
  portal = await trialPortal()
  address = await portal.app.listen({ port: 0, host: '127.0.0.1' })
  writer = await deskPerson(portal, 'writer')
  const made = await writer.send(`/bai-viet/moi/${portal.province}`, {
    title: 'Bài có tệp lớn',
    lead: '',
    body: 'Chữ.',
  })
  article = pathIn(made)
})
afterAll(() => portal.end())

interface Piece {
  readonly who?: DeskPerson
  readonly method: string
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: Buffer
}

interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/** Over the wire: what is tried here writes to it. `fetch` would not name another host. */
const send = ({ who = writer, method, path, headers = {}, body }: Piece, at = address) =>
  new Promise<Answer>((resolve, reject) => {
    const own = {
      host: provinceHost,
      cookie: who.cookie,
      origin: `http://${provinceHost}`,
      'user-agent': reader,
      'tus-resumable': '1.0.0',
      'x-form-token': who.token,
      ...(body ? { 'content-length': String(body.length) } : {}),
      ...headers,
    }
    const asked = request(at + path, { method, headers: own }, answer => {
      void text(answer).then(said => {
        const given = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
        resolve({ status: answer.statusCode ?? 0, headers: new Headers(given), text: said })
      }, reject)
    })
    asked.on('error', reject)
    asked.end(body)
  })

const begin = (bytes: number, who = writer, site = portal.province) =>
  send({
    who,
    method: 'POST',
    path: `/ban-lam-viec/tai-len/${site}`,
    headers: {
      'upload-length': String(bytes),
      'upload-metadata': `filename ${Buffer.from('Phóng sự.mp4').toString('base64')}`,
    },
  })

const piece = (path: string, offset: number, body: Buffer, who = writer) =>
  send({
    who,
    method: 'PATCH',
    path,
    body,
    headers: { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
  })

const offsetOf = async (path: string, at = address) =>
  Number((await send({ method: 'HEAD', path }, at)).headers.get('upload-offset'))

const film = (length: number) => Buffer.concat([Buffer.from('\0\0\0\x20ftypisom', 'latin1'), randomBytes(length - 12)])

async function finish(path: string, title = 'Bài có tệp lớn') {
  const version = /name="version" value="(\d+)"/.exec((await writer.get(article)).body)?.[1] ?? '0'
  const uploaded = path.split('/').at(-1) ?? ''
  const fields = { title, lead: '', body: 'Chữ.', version, act: 'add_file', uploaded }
  return writer.sendFile(article, fields, null)
}

test('a large file comes in piece by piece, over a broken piece and a new start of the portal', async () => {
  const bytes = film(6 * 1024 * 1024)
  const made = await begin(bytes.length)
  expect(made.status).toBe(201)
  const path = made.headers.get('location') ?? ''
  expect(path).toMatch(/^\/ban-lam-viec\/tai-len\/\d+\/[0-9a-f]{32}$/)
  expect((await piece(path, 0, bytes.subarray(0, 1_000_000))).status).toBe(204)
  expect(await offsetOf(path)).toBe(1_000_000)
  expect((await piece(path, 500, bytes.subarray(0, 10))).status).toBe(409)
  const again = await createPortal({
    config: { DATA_DIR: portal.dataDir, REQUESTS_PER_MINUTE: 0, AUTH_SECRET: '' },
    database: portal.database,
    log: portal.app.log as never,
    now: () => portal.clock.at,
  })
  const elsewhere = await again.app.listen({ port: 0, host: '127.0.0.1' })
  expect(await offsetOf(path, elsewhere)).toBe(1_000_000)
  await again.close()
  expect((await finish(path)).statusCode).toBe(422)
  expect((await piece(path, 1_000_000, bytes.subarray(1_000_000))).status).toBe(204)
  const untitled = await finish(path, '')
  expect([untitled.statusCode, untitled.body.includes('Tệp lớn đã gửi xong')]).toEqual([422, true])
  expect((await finish(path)).statusCode).toBe(303)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect((await writer.get(article)).body).toContain('Phóng sự.mp4')
  expect(await portal.database.db.selectFrom('media_file').select(['sha256', 'bytes']).execute()).toEqual([
    { sha256, bytes: bytes.length },
  ])
  expect(readdirSync(join(portal.dataDir, 'uploads'))).toEqual([])
  expect(await portal.database.db.selectFrom('upload').select('id').execute()).toEqual([])
})

test('permission is asked at the beginning and at each piece: a role that ends, ends the sending', async () => {
  const allowed = async (role: Role, site: number) => (await begin(100, await deskPerson(portal, role, site))).status
  expect(await allowed('editor', portal.province)).toBe(201)
  expect(await allowed('clerk', portal.province)).toBe(404)
  expect(await allowed('writer', portal.commune)).toBe(404)
  const made = await begin(100)
  const path = made.headers.get('location') ?? ''
  const other = await deskPerson(portal, 'writer')
  expect((await piece(path, 0, Buffer.alloc(10), other)).status).toBe(404)
  expect((await send({ who: other, method: 'HEAD', path })).status).toBe(404)
  expect((await piece(path, 0, Buffer.alloc(10), { ...writer, token: 'sai' })).status).toBe(403)
  expect((await piece(path, 0, Buffer.alloc(10), { ...writer, cookie: '' })).status).toBe(401)
  const leaving = await deskPerson(portal, 'writer')
  const theirs = (await begin(100, leaving)).headers.get('location') ?? ''
  const grants = portal.database.db.selectFrom('role_grant').select('account_id')
  const { account_id } = await grants.orderBy('granted_at', 'desc').limit(1).executeTakeFirstOrThrow()
  await portal.database.db.deleteFrom('role_grant').where('account_id', '=', account_id).execute()
  expect((await piece(theirs, 0, Buffer.alloc(10), leaving)).status).toBe(404)
})

test('more than 200 MB, more than there is room for, and more than was said are refused', async () => {
  expect((await begin(201 * 1024 * 1024)).status).toBe(413)
  expect((await begin(0)).status).toBe(400)
  const { db } = portal.database
  const settings = (megabytes: string) =>
    db
      .updateTable('site')
      .set({ settings: JSON.stringify({ mediaMegabytes: megabytes }) })
      .where('id', '=', portal.province)
      .execute()
  await settings('10')
  await portal.services.sites.load()
  const full = await begin(20 * 1024 * 1024)
  expect([full.status, full.text]).toEqual([413, expect.stringContaining('không còn đủ chỗ')])
  await settings('20480')
  await portal.services.sites.load()
  const path = (await begin(10)).headers.get('location') ?? ''
  expect((await piece(path, 0, Buffer.alloc(50))).status).toBeGreaterThanOrEqual(400)
  expect(await offsetOf(path)).toBeLessThanOrEqual(10)
})

test('what came in and is nothing that we take leaves nothing behind', async () => {
  const path = (await begin(20)).headers.get('location') ?? ''
  await piece(path, 0, Buffer.from('<script>x</script>--'))
  const answer = await finish(path)
  expect([answer.statusCode, answer.body.includes('Không nhận loại tệp này')]).toEqual([422, true])
  expect((await send({ method: 'HEAD', path })).status).toBe(404)
})

test('a name that is no upload reaches no file', async () => {
  for (const id of ['..%2f..%2fetc%2fpasswd', 'a'.repeat(32), '0'.repeat(31), 'x'])
    expect((await piece(`/ban-lam-viec/tai-len/${portal.province}/${id}`, 0, Buffer.alloc(1))).status).toBe(404)
})

test('what nobody finished within a day is gone, and its room is free again', async () => {
  const path = (await begin(1000)).headers.get('location') ?? ''
  await piece(path, 0, Buffer.alloc(10))
  const later = new Date(portal.clock.at.getTime() + 86_400_001)
  await forgetUploads(portal.database.db, portal.uploads, later)
  expect((await send({ method: 'HEAD', path })).status).toBe(404)
  expect(readdirSync(join(portal.dataDir, 'uploads')).filter(name => path.includes(name.slice(0, 32)))).toEqual([])
})

test('who gives up frees the room at once', async () => {
  const path = (await begin(1000)).headers.get('location') ?? ''
  expect((await send({ method: 'DELETE', path })).status).toBe(200)
  expect((await send({ method: 'HEAD', path })).status).toBe(404)
})
