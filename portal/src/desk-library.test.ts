import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { dropRemovedBytes, makePictureSizes } from './features/media/index.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let writer: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  writer = await deskPerson(portal, 'writer')
})
afterAll(() => portal.end())

const lengthOfUndo = 10 * 60_000

async function article(who = writer): Promise<string> {
  const answer = await who.send(`/bai-viet/moi/${portal.province}`, {
    title: 'Bài thư viện',
    lead: '',
    body: 'Chữ.',
  })
  return pathIn(answer)
}

async function sendTo(
  path: string,
  fields: Record<string, string>,
  { file = null, who = writer }: { file?: Parameters<DeskPerson['sendFile']>[2]; who?: DeskPerson } = {},
) {
  const version = /name="version" value="(\d+)"/.exec((await who.get(path)).body)?.[1] ?? '0'
  return who.sendFile(path, { title: 'Bài thư viện', lead: '', body: 'Chữ.', version, ...fields }, file)
}

const photograph = (background: string) =>
  sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toBuffer()

/** A picture that came with an article and left it before anything but a working copy held it. */
async function unusedPicture(background: string): Promise<{ id: number; sha256: string; path: string }> {
  const path = await article()
  const name = `${background.slice(1)}.png`
  await sendTo(path, { act: 'add_picture', new_alt: 'Ảnh' }, { file: { name, bytes: await photograph(background) } })
  await sendTo(path, { act: 'remove_picture_0' })
  const row = portal.database.db.selectFrom('picture').select(['id', 'sha256']).where('file_name', '=', name)
  const { id, sha256 } = await row.executeTakeFirstOrThrow()
  return { id, sha256, path: `/anh/${portal.province}/${id}/xoa` }
}

const counted = async () =>
  Number(
    (
      await portal.database.db
        .selectFrom('picture')
        .select(({ fn }) => fn.sum<number>('bytes').as('bytes'))
        .executeTakeFirstOrThrow()
    ).bytes,
  )

const shown = (sha256: string) =>
  portal.app.inject({ url: `/anh/${sha256}.webp`, headers: { host: provinceHost, 'user-agent': reader } })

const undoOf = (location: unknown) => /hoan_tac=(\d+)/.exec(String(location))?.[1] ?? ''

test('a picture that nothing uses is asked about, removed, told of, and its room is free', async () => {
  const { path, id } = await unusedPicture('#112233')
  const before = await counted()
  expect((await writer.get('/anh')).body).toContain(`href="/ban-lam-viec${path}"`)
  expect((await writer.get(path)).body).toContain('Chỗ trong thư viện được trả lại ngay')
  const answer = await writer.send(path, { act: 'remove' })
  expect([answer.statusCode, answer.headers.location]).toEqual([303, expect.stringContaining('ket_qua=removed')])
  expect(await counted()).toBeLessThan(before)
  expect((await writer.get(path)).statusCode).toBe(404)
  const told = portal.database.db.selectFrom('timeline_entry').select('act').where('subject_kind', '=', 'picture')
  const acts = await told.where('subject_id', '=', id).orderBy('id').execute()
  expect(acts.map(one => one.act)).toEqual(['keepPicture', 'removeFromLibrary'])
})

test('what was removed comes back whole within ten minutes, unless somebody has sent it again', async () => {
  const { path, sha256 } = await unusedPicture('#223344')
  const removed = await writer.send(path, { act: 'remove' })
  const undone = await writer.send(`/hoan-tac/${undoOf(removed.headers.location)}`, {})
  expect(undone.headers.location).toContain('hoan_tac_xong=undone')
  expect((await writer.get(path)).statusCode).toBe(200)
  expect((await shown(sha256)).statusCode).toBe(200)
  const again = await writer.send(path, { act: 'remove' })
  await unusedPicture('#223344')
  const late = await writer.send(`/hoan-tac/${undoOf(again.headers.location)}`, {})
  expect(late.headers.location).toContain('hoan_tac_xong=changed_since')
})

test('the bytes and the smaller forms go when the act can be taken back no more, and not before', async () => {
  const { path, sha256 } = await unusedPicture('#334455')
  const { db } = portal.database
  while ((await makePictureSizes(db, portal.files)) > 0);
  await writer.send(path, { act: 'remove' })
  await dropRemovedBytes(db, portal.files, new Date())
  expect((await shown(sha256)).statusCode).toBe(200)
  await dropRemovedBytes(db, portal.files, new Date(Date.now() + lengthOfUndo + 120_000))
  expect((await shown(sha256)).statusCode).toBe(404)
  const sizes = await db.selectFrom('picture_size').select('sha256').where('master_sha256', '=', sha256).execute()
  expect(sizes).toEqual([])
})

const pdf = (name: string) => ({ name, bytes: Buffer.from(`%PDF-1.7 ${name}`), field: 'new_file' })

test('what a published version held stays, though the article has it no more: the version may be laid out again', async () => {
  const who = await deskPerson(portal, 'approver')
  const path = await article(who)
  await sendTo(path, { act: 'add_file' }, { who, file: pdf('phu-luc.pdf') })
  expect((await sendTo(path, { act: 'publish' }, { who })).headers.location).toContain('published')
  await sendTo(path, { act: 'remove_file_0' }, { who })
  expect((await sendTo(path, { act: 'publish' }, { who })).headers.location).toContain('published')
  const files = portal.database.db.selectFrom('media_file').select('id').where('file_name', '=', 'phu-luc.pdf')
  const { id } = await files.executeTakeFirstOrThrow()
  expect((await who.get('/anh')).body).toContain(`/tep/${portal.province}/${id}/xoa`)
  expect((await who.send(`/tep/${portal.province}/${id}/xoa`, {})).body).toContain('Không xóa được vì còn dùng')
})

test('what a draft or a logo uses stays, and the page says where it is used', async () => {
  const path = await article()
  await sendTo(path, { act: 'add_file' }, { file: pdf('so.pdf') })
  const { db } = portal.database
  const { id } = await db
    .selectFrom('media_file')
    .select('id')
    .where('file_name', '=', 'so.pdf')
    .executeTakeFirstOrThrow()
  const removal = `/tep/${portal.province}/${id}/xoa`
  expect((await writer.get(removal)).body).toContain('Không xóa được vì còn dùng')
  const refused = await writer.send(removal, { act: 'remove' })
  expect([refused.statusCode, refused.body.includes('Bài thư viện')]).toEqual([422, true])
  await sendTo(path, { act: 'remove_file_0' })
  expect((await writer.send(removal, { act: 'remove' })).statusCode).toBe(303)
  const picture = await unusedPicture('#445566')
  const logo = { logo: `/anh/${picture.sha256}.webp` }
  await db
    .updateTable('site')
    .set({ settings: JSON.stringify(logo) })
    .where('id', '=', portal.commune)
    .execute()
  expect((await writer.send(picture.path, { act: 'remove' })).body).toContain('biểu trưng của một trang')
})

test('nobody removes what is in the library of another site', async () => {
  const { path } = await unusedPicture('#556677')
  const elsewhere = await deskPerson(portal, 'writer', portal.commune)
  expect((await elsewhere.get(path)).statusCode).toBe(404)
  expect((await elsewhere.send(path, { act: 'remove' })).statusCode).toBe(404)
})
