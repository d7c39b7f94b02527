import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson, pathIn } from './desk-person-trial.ts'
import { type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let writer: DeskPerson
let other: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  writer = await deskPerson(portal, 'writer')
  other = await deskPerson(portal, 'writer', portal.commune)
})
afterAll(() => portal.end())

async function article(title: string, who = writer, site = portal.province): Promise<string> {
  const answer = await who.send(`/bai-viet/moi/${site}`, { title, lead: 'Lời dẫn.', body: 'Chữ đã gõ.' })
  return pathIn(answer)
}

const versionOf = async (path: string, who = writer) =>
  /name="version" value="(\d+)"/.exec((await who.get(path)).body)?.[1] ?? '0'

async function press(path: string, fields: Record<string, string>, file: Parameters<DeskPerson['sendFile']>[2] = null) {
  const version = await versionOf(path)
  return writer.sendFile(path, { title: 'Bài có ảnh', lead: 'Lời dẫn.', body: 'Chữ đã gõ.', version, ...fields }, file)
}

/** A picture and a file in the library, by way of an article. */
async function fill(colour: string, name: string): Promise<void> {
  const path = await article(`Bài của ${name}`)
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: colour } })
    .png()
    .toBuffer()
  await press(path, { act: 'add_picture', new_alt: `Cánh đồng ${name}` }, { name: `${name}.png`, bytes })
  const text = Buffer.from(`%PDF-1.4 ${name}\n%%EOF`)
  await press(path, { act: 'add_file' }, { name: `${name}.pdf`, bytes: text, field: 'new_file' })
}

const choices = (page: string) => [...page.matchAll(/name="chosen" value="([^"]+)"/g)].map(([, name = '']) => name)

test('a picture and a file of the library are put into another article, once, with what was typed kept', async () => {
  await fill('#285', 'mot')
  const path = await article('Bài có ảnh')
  const asked = await press(path, { act: 'from_library', body: 'Chữ mới gõ.' })
  expect(asked.headers.location).toBe(`/ban-lam-viec${path}/thu-vien`)
  const page = (await writer.get(`${path}/thu-vien`)).body
  expect(page).toContain('Cánh đồng mot')
  const found = choices(page)
  expect(found.map(name => name.split(':')[0])).toEqual(['picture', 'file'])
  for (const chosen of found) {
    const answer = await writer.send(`${path}/thu-vien`, { chosen })
    expect(answer.headers.location).toContain(`/ban-lam-viec${path}?ket_qua=from_library&hoan_tac=`)
  }
  const edited = (await writer.get(path)).body
  expect(edited).toContain('Chữ mới gõ.')
  expect(edited).toContain('value="Cánh đồng mot"')
  expect(edited).toContain('mot.pdf')
  const again = (await writer.get(`${path}/thu-vien`)).body
  expect(choices(again)).toEqual([])
  expect(again.match(/Đã có trong bài/g)).toHaveLength(2)
  await writer.send(`${path}/thu-vien`, { chosen: found[0] ?? '' })
  expect((await writer.get(path)).body.match(/name="picture_\d_alt"/g)).toHaveLength(1)
})

test('the library is searched by words without marks, and says when nothing fits', async () => {
  await fill('#a31', 'sương')
  const path = await article('Bài tìm ảnh')
  expect(choices((await writer.get(`${path}/thu-vien?q=suong`)).body)).toHaveLength(2)
  expect((await writer.get(`${path}/thu-vien?q=khongco`)).body).toContain('Thư viện không có gì khớp')
})

test('what another site has, and what nobody has, is put into no article', async () => {
  await fill('#39c', 'hai')
  const [picture = ''] = choices((await writer.get(`${await article('Bài nguồn')}/thu-vien`)).body)
  const theirs = await article('Bài của xã', other, portal.commune)
  expect(choices((await other.get(`${theirs}/thu-vien`)).body)).toEqual([])
  for (const chosen of [picture, `picture:${'0'.repeat(64)}`, 'x', ''])
    await other.send(`${theirs}/thu-vien`, { chosen })
  expect((await other.get(theirs)).body).not.toContain('name="picture_0_alt"')
  expect((await other.get(`${await article('Bài của tỉnh')}/thu-vien`)).statusCode).toBe(404)
})

test('while somebody else writes the article nothing is put into it, and the page says who', async () => {
  const second = await deskPerson(portal, 'editor')
  const path = await article('Bài đang có người viết')
  await press(path, { act: 'save', body: 'Người đầu đang gõ.' })
  const [chosen = ''] = choices((await second.get(`${path}/thu-vien`)).body)
  const answer = await second.send(`${path}/thu-vien`, { chosen })
  expect([answer.statusCode, answer.body.includes('Người 1')]).toEqual([409, true])
})
