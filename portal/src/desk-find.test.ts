import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let admin: DeskPerson
let writer: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  admin = await deskPerson(portal, 'administrator')
  writer = await deskPerson(portal, 'writer', portal.commune)
  await trialArticle(portal, { siteId: portal.province, title: 'Khởi công cầu Nậm Mu' })
})
afterAll(() => portal.end())

const find = async (person: DeskPerson, words: string) =>
  ((await person.get(`/tim?dang=json&q=${encodeURIComponent(words)}`)).json() as { found: { label: string }[] }[])
    .flatMap(group => group.found)
    .map(one => one.label)

test('pages, articles and people are found with or without marks', async () => {
  expect(await find(admin, 'trinh don')).toContain('Trình đơn')
  expect(await find(admin, 'Trình đơn')).toContain('Trình đơn')
  expect(await find(admin, 'cau nam mu')).toEqual(['Khởi công cầu Nậm Mu'])
  expect(await find(admin, 'người')).toEqual(expect.arrayContaining(['Người dùng', 'Người 1']))
})

test('nobody finds what they may not open', async () => {
  expect(await find(writer, 'trinh don')).toEqual([])
  expect(await find(writer, 'cau nam mu')).toEqual([])
  expect(await find(writer, 'nguoi')).toEqual([])
  expect(await find(writer, '')).toEqual(expect.arrayContaining(['Bài viết', 'Bảng việc']))
})

test('the page works by itself and is valid HTML', async () => {
  for (const words of ['', 'cau', '%%%']) {
    const { body } = await admin.get(`/tim?q=${encodeURIComponent(words)}`)
    expect(await complaintsOf(body)).toEqual([])
  }
})
