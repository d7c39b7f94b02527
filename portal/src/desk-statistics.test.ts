import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DeskPerson, deskPerson } from './desk-person-trial.ts'
import { complaintsOf } from './desk-trial.ts'
import { noteMiss } from './features/search/search-miss.commands.ts'
import { recordUse } from './features/usage/usage.commands.ts'
import { provinceHost, reader, type TrialPortal, trialArticle, trialPortal } from './services-trial.ts'

let portal: TrialPortal
let writer: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  writer = await deskPerson(portal, 'writer')
  const { id } = await trialArticle(portal, { siteId: portal.province, title: 'Bài được đọc' })
  const use = { siteId: portal.province, at: portal.clock.at, day: '2026-07-17' } as const
  const visitor = (number: number) => number.toString(16).padStart(32, '0')
  await recordUse(
    portal.database.db,
    [1, 2, 3].flatMap(number => [
      { ...use, act: 'view', kind: 'site', id: portal.province, visitor: visitor(number) } as const,
      { ...use, act: 'view', kind: 'article', id, visitor: visitor(number) } as const,
    ]),
  )
})
afterAll(() => portal.end())

const search = (words: string) =>
  portal.app.inject({
    url: `/tim-kiem?q=${encodeURIComponent(words)}`,
    headers: { host: provinceHost, 'user-agent': reader },
  })
const page = async (query = '') => (await writer.get(`/thong-ke/${portal.province}${query}`)).body

test('visits by day stand in a chart, a table and a file; what was read most is named', async () => {
  const html = await page()
  expect(html).toContain('Bài được đọc')
  expect(html).toMatch(/<svg class="series-chart__svg"/)
  expect(html).not.toMatch(/ecmeta|<[^>]*\sstyle=/)
  expect(await complaintsOf(html)).toEqual([])
  const file = await writer.get(`/thong-ke/${portal.province}/tai-ve?tu=2026-07-16&den=2026-07-17`)
  expect(file.body.split('\r\n').slice(1)).toEqual(['2026-07-16,0,0,0', '2026-07-17,3,3,0', ''])
})

test('words that found nothing are counted, and nothing that may name somebody is kept', async () => {
  await search('Cầu treo Nậm Mu')
  portal.services.cache.clear()
  await search('cầu treo nậm mu')
  for (const words of ['0912345678', 'ai@do.vn', 'cmnd 012345678', 'bài được đọc', '!!!', 'x'.repeat(61)])
    await search(words)
  const kept = await portal.database.db.selectFrom('search_miss').select(['words', 'times']).execute()
  expect(kept).toEqual([{ words: 'cầu treo nậm mu', times: 2 }])
  expect(await page()).toContain('cầu treo nậm mu')
  expect(
    Object.keys(await portal.database.db.selectFrom('search_miss').selectAll().executeTakeFirstOrThrow()).sort((a, b) =>
      a.localeCompare(b),
    ),
  ).toEqual(['day', 'site_id', 'times', 'words'])
})

test('words tried at random fill no table', async () => {
  const miss = { siteId: portal.province, day: '2026-07-17' }
  for (let number = 0; number < 520; number += 1)
    await noteMiss(portal.database.db, { ...miss, typed: `tu ngau nhien ${number}` })
  const { count } = await portal.database.db
    .selectFrom('search_miss')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  expect(count).toBe(500)
}, 30_000)

test('a time that makes no sense is said, and another site has its own figures', async () => {
  const wrong = await writer.get(`/thong-ke/${portal.province}?tu=2026-08-01&den=2026-07-01`)
  expect([wrong.statusCode, wrong.body.includes('Ngày không đúng')]).toEqual([422, true])
  expect(await page('?tu=2026-07-01&den=2026-07-10')).not.toContain('Bài được đọc')
  expect((await writer.get(`/thong-ke/${portal.commune}`)).body).not.toContain('Bài được đọc')
})
