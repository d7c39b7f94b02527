import { beforeAll, expect, test } from 'vitest'
import { buildProgram, startProgram } from './main-trial.ts'

const said =
  'Năm 2020, thu ngân sách ước đạt trên 571,8 tỷ đồng, bằng 27% dự toán. Tỉnh kiến nghị Bộ Tài chính bố trí vốn.'

beforeAll(buildProgram, 120_000)

/** Without a folder for data or a port: nothing is started. */
const run = (args: readonly string[], input = said) => startProgram('cli', { args: ['read', ...args], input }).ended

test('reads standard input into rows of JSON, without a database', async () => {
  const { code, out, complaint } = await run(['-', '--json'])
  expect({ code, complaint }).toEqual({ code: 0, complaint: '' })
  expect(JSON.parse(out)).toMatchObject({
    figures: [
      { value: 571.8e9, unit: 'VND', qualifier: 'over', period: '2020' },
      { value: 27, comparison: 'dự toán' },
    ],
    recommendations: [{ addressee: 'Bộ Tài chính' }],
  })
})

test('prints a table without colours where the output is no terminal', async () => {
  const { out } = await run(['-'])
  expect(out).toMatch(/^Figure +Value +Kind/u)
  expect(out).toContain('571800000000 VND')
  expect(out).not.toContain(String.fromCharCode(27))
})

test('explains which rule read which words', async () => {
  const { out } = await run(['-', '--explain'])
  expect(out).toContain('form: number with its unit «571,8 tỷ đồng»')
})

test('converts a text in an old font and says so', async () => {
  const { out } = await run(['-'], 'N¨m 2020, thu ng©n s¸ch cña tØnh ®¹t 571,8 tû ®ång, t¨ng 5% so víi cïng kú.')
  expect(out).toContain('converted from TCVN3 to Unicode')
})

test('refuses more than one way of printing, and files it cannot read, with one message', async () => {
  expect(await run(['-', '--json', '--explain'])).toMatchObject({ code: 1, out: '' })
  expect((await run(['missing.txt'])).complaint.trim()).toBe('There is no file missing.txt.')
})
