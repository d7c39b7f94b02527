import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { jobWords } from './desk-portal.words.ts'
import { scheduleIn } from './desk-schedule.ts'

test.each([
  ['* * * * *', 'Mỗi phút', 'Every minute'],
  ['*/10 * * * *', 'Mỗi 10 phút', 'Every 10 minutes'],
  ['5 * * * *', 'Mỗi giờ, vào phút 05', 'Every hour, at minute 05'],
  ['17 */6 * * *', 'Mỗi 6 giờ, vào phút 17', 'Every 6 hours, at minute 17'],
  ['5 0 * * *', 'Hằng ngày, 00:05', 'Every day, 00:05'],
])('%s is said in words', (cron, vietnamese, english) => {
  expect([scheduleIn(cron, 'vi'), scheduleIn(cron, 'en')]).toEqual([vietnamese, english])
})

test('what has no words is left to be shown as it is', () => {
  expect(scheduleIn('0 8 * * 1-5', 'vi')).toBeNull()
})

test('every job has a name in words and a schedule that can be said', async () => {
  const started = await readFile(new URL('./main.ts', import.meta.url), 'utf8')
  const jobs = [...started.matchAll(/jobs\.(\w+)\(\s*'([a-z-]+)'(?:,\s*'([^']*\*[^']*)')?/gu)]
  expect(jobs.length).toBeGreaterThan(10)
  for (const [, kind, name = '', cron] of jobs) {
    expect(Object.keys(jobWords.vi.names), name).toContain(name)
    if (kind === 'every') expect(scheduleIn(cron ?? '', 'vi'), `${name}: ${cron}`).not.toBeNull()
  }
  expect(Object.keys(jobWords.en.names)).toEqual(Object.keys(jobWords.vi.names))
})
