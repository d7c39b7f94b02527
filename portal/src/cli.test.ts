import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, dataFolder, type Ended, type Serving, serve, startProgram } from './main-trial.ts'

const data = dataFolder()
let portal: Serving

const report = `Bộ Công Thương làm việc với tỉnh Lai Châu về điện cho vùng biên

Thứ tư - 15/07/2020 10:00
Sáng ngày 15/7, Đoàn công tác của Bộ Công Thương do đồng chí Lê Văn Thử, Thứ trưởng Bộ Công Thương dẫn đầu đã làm việc với tỉnh Lai Châu về điện nông thôn.

Trong 6 tháng đầu năm 2020, số thôn bản được sử dụng điện lưới quốc gia là 937/994 thôn bản, đạt 94,3%; giá trị sản xuất công nghiệp ước đạt 1.616 tỷ đồng, bằng 26,4% kế hoạch năm.

Tỉnh kiến nghị Bộ Công Thương: Sớm bố trí vốn cho dự án cấp điện; ban hành hướng dẫn theo Quyết định số 200/QĐ-TTg. Với những kiến nghị của tỉnh, Bộ Công Thương ghi nhận, tiếp thu.

Tác giả bài viết: Người Viết`

beforeAll(async () => {
  buildProgram()
  portal = await serve(data.path)
}, 120_000)

afterAll(async () => {
  portal.child.kill('SIGTERM')
  await portal.ended
  data.remove()
})

function run(args: readonly string[], input?: string): Promise<Ended> {
  const env = { DATA_DIR: data.path, PORT: new URL(portal.address).port }
  return startProgram('cli', { env, args: ['report', ...args], ...(input === undefined ? {} : { input }) }).ended
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(data.path, name)
  writeFileSync(path, content)
  return path
}

const good = () => file('report.txt', report)
const mixed = 'Nghị quyết: Uû ban nh©n d©n tØnh b¸o c¸o t×nh h×nh kinh tÕ - x· héi, tæng thu ng©n s¸ch ®¹t 500 tû ®ång'

test.each([
  ['an empty file', () => [file('empty.txt', ''), '--site', 'localhost'], 'empty'],
  ['a binary', () => [file('binary', readFileSync(process.execPath).subarray(0, 4096)), '--site', 'localhost'], 'not'],
  ['20 MB', () => [file('large.txt', 'báo cáo '.repeat(2_000_000)), '--site', 'localhost'], 'larger than 5 MB'],
  ['TCVN3 mixed with Unicode', () => [file('old.txt', mixed), '--site', 'localhost'], 'TCVN3'],
  ['no report', () => [file('poem.txt', 'Ao thu lạnh lẽo\n\nnước trong veo.'), '--site', 'localhost'], 'not a report'],
  ['a missing file', () => [join(data.path, 'missing.txt'), '--site', 'localhost'], 'There is no file'],
  ['a folder', () => [data.path, '--site', 'localhost'], 'cannot be read'],
  ['an unknown site', () => [good(), '--site', 'nowhere.example'], 'There is no site'],
  ['an unknown person', () => [good(), '--site', 'localhost', '--as', 'nobody@example.vn'], 'Nobody has the address'],
] as const)('%s gets one clear message', async (_what, args, expected) => {
  const { code, complaint, out } = await run(args())
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(complaint.trim().split('\n')).toHaveLength(1)
  expect(complaint).toContain(expected)
})

test('a report read into a running portal is served at once, and a second time changes nothing', async () => {
  const { code, out } = await run([good(), '--site', 'localhost', '--publish', '--json'])
  expect(code).toBe(0)
  const made = JSON.parse(out) as { article: { address: string; isPublished: boolean }; figures: unknown[] }
  expect(made.article).toMatchObject({ isNew: true, isPublished: true })
  expect(made.figures.length).toBeGreaterThanOrEqual(4)
  const page = await fetch(made.article.address)
  expect(page.status).toBe(200)
  const html = await page.text()
  expect(html.split('class="figure-card"').length - 1).toBeGreaterThanOrEqual(2)
  expect(html).toContain('937/994 = 94,27%')
  const again = await run(['-', '--site', 'localhost', '--publish'], report)
  expect(again).toMatchObject({ code: 0, complaint: '' })
  expect(again.out).toContain('This report was read in before. Nothing was changed.')
  expect(again.out).toContain(made.article.address)
})

test('the audit log is verified from the command line, also against a head that was noted down', async () => {
  const env = { DATA_DIR: data.path }
  const verify = (...heads: string[]) =>
    startProgram('cli', { env, args: ['audit', 'verify', ...heads.flatMap(head => ['--head', head])] }).ended
  const { code, out } = await verify()
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringMatching(/^The audit log is whole: \d+ rows/) })
  const head = /[0-9]+:[0-9a-f]{64}/.exec(out)?.[0] ?? ''
  expect((await verify(head)).code).toBe(0)
  const forged = await verify(head.replace(/.$/, last => (last === '0' ? '1' : '0')))
  expect(forged).toMatchObject({ code: 1, complaint: expect.stringContaining('computed anew') })
  expect((await verify('nonsense')).complaint).toContain('is no head of an audit log')
})

test('accounts are opened, given roles and reset from the command line; each link printed signs in', async () => {
  const env = { DATA_DIR: data.path, PORT: new URL(portal.address).port }
  const user = (...args: string[]) => startProgram('cli', { env, args: ['user', ...args] }).ended
  const added = await user('add', 'Van.Thu@tinh.example', '--name', 'Văn Thư', '--role', 'clerk')
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/http:\/\/\S+\/dang-nhap\/\w+/) })
  const roles = await user('roles', 'van.thu@tinh.example', '--give', 'editor', '--take', 'clerk')
  expect(roles.out).toBe('Văn Thư <van.thu@tinh.example>, invited\n  editor on localhost\n')
  const [category = ''] = (
    await user('roles', 'van.thu@tinh.example', '--category', '?', '--give', 'writer')
  ).complaint.match(/(?<=categories are: )[\w-]+/) ?? ['']
  const narrow = await user('roles', 'van.thu@tinh.example', '--category', category, '--give', 'writer')
  expect(narrow.out).toMatch(/editor on localhost\n {2}writer on localhost, category \p{Lu}/u)
  const again = await user('roles', 'van.thu@tinh.example', '--category', category, '--take', 'writer')
  expect(again.out).toBe(roles.out)
  const link = /http:\S+/.exec((await user('reset', 'van.thu@tinh.example')).out)?.[0] ?? ''
  const answer = await fetch(link, { method: 'POST', redirect: 'manual', headers: { origin: new URL(link).origin } })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/ban-lam-viec'])
  for (const [args, complaint] of [
    [['add', 'x', '--name', 'X', '--role', 'clerk'], 'is no mail address'],
    [['add', 'x@y.example', '--name', 'X', '--role', 'boss'], 'is no role'],
    [['reset', 'nobody@y.example'], 'Nobody has the address'],
    [['roles', 'x@y.example', '--site', 'nowhere'], 'There is no site'],
    [['roles', 'van.thu@tinh.example', '--category', category, '--give', 'clerk'], 'is no role over a category'],
    [['drop', 'x@y.example'], 'tuong-minh user add'],
  ] as const)
    expect(await user(...args)).toMatchObject({ code: 1, complaint: expect.stringContaining(complaint) })
})
