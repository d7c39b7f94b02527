import { afterAll, beforeAll, expect, test } from 'vitest'
import { deskPerson, pathIn } from './desk-person-trial.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'

let portal: TrialPortal
beforeAll(async () => {
  portal = await trialPortal()
})
afterAll(() => portal.end())

test('an ask with a day in it bears that day with its words, and is overdue at the desk when it has passed', async () => {
  const admin = await deskPerson(portal, 'administrator', portal.province)
  const title = 'UBND tỉnh làm việc với Bộ Giao thông vận tải'
  const body = [
    'Ngày 10/6/2026, UBND tỉnh Lai Châu làm việc với đoàn công tác của Bộ Giao thông vận tải.',
    'UBND tỉnh kiến nghị Bộ Giao thông vận tải sửa chữa Quốc lộ 12 trước ngày 30/6/2026; bố trí vốn cho cầu Lai Hà trước ngày 30/9/2026.',
  ].join('\n\n')
  const answer = await admin.send(`/bai-viet/moi/${portal.province}`, { title, lead: '', body })
  const path = pathIn(answer)
  await admin.send(path, { title, lead: '', body, version: '0', act: 'submit' })
  await admin.send(`${path}/soat`, { act: 'read' })
  await admin.send(path, { title, lead: '', body, version: '0', act: 'publish' })
  const { db } = portal.database
  const asks = await db.selectFrom('recommendation').select(['due_on', 'due_basis']).orderBy('position').execute()
  expect(asks).toEqual([
    { due_on: '2026-06-30', due_basis: expect.stringContaining('30/6/2026') },
    { due_on: '2026-09-30', due_basis: expect.stringContaining('30/9/2026') },
  ])
  const overview = (await admin.get('')).body
  const [overdue = ''] = /id="qua-han"[\s\S]*?<\/section>/.exec(overview) ?? []
  expect(overdue).toMatch(/Quốc lộ 12[\s\S]*30\/06\/2026[\s\S]*17 ngày/)
  expect(overdue).not.toContain('cầu Lai Hà')
  const [, slug = ''] = /\/kien-nghi\/([a-z0-9-]+)/.exec(overdue) ?? []
  const page = await portal.app.inject({
    url: `/kien-nghi/${slug}`,
    headers: { host: provinceHost, 'user-agent': reader },
  })
  expect(page.body).toMatch(/30\/06\/2026 \(“[^”]*30\/6\/2026”\)/)
})
