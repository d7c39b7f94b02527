import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { read } from './read.ts'

const FOLDER = import.meta.dirname

/** Words of every table that a rule is made of. */
async function allTables(): Promise<ReadonlyMap<string, readonly string[]>> {
  const tables = new Map<string, readonly string[]>()
  for (const file of globSync('**/*.words.ts', { cwd: FOLDER })) {
    const made: Record<string, unknown> = await import(pathToFileURL(join(FOLDER, file)).href)
    for (const [name, table] of Object.entries(made)) tables.set(`${file} ${name}`, wordsOf(table))
  }
  return tables
}

function wordsOf(table: unknown): readonly string[] {
  if (!Array.isArray(table)) return Object.keys(table as object)
  return table.flatMap(entry => (typeof entry === 'string' ? [entry] : Array.isArray(entry) ? [String(entry[0])] : []))
}

/** What stands between the words of a table when they stand in a row: signs at which rules begin, go on or give up. */
const JOINTS = [' ', ', ', '; 1% ', ' A ', '/1 ', '\n- ']
const SHORT = 5000
const LONG = 4 * SHORT

/** Milliseconds of this process alone: what else the machine does is not counted. */
function timeOf(piece: string, length: number): number {
  const text = piece.repeat(Math.ceil(length / piece.length))
  const start = process.cpuUsage()
  read(text)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

/** Four times the text may take four times as long and three times the noise, but not sixteen times. */
function isLinear(piece: string): boolean {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [short, long] = [timeOf(piece, SHORT), timeOf(piece, LONG)]
    if (long < 60 + short * 10) return true
  }
  return false
}

test('the words of no table take more than in proportion, again and again', async () => {
  const tables = await allTables()
  const slow = Array.from(tables).flatMap(([name, words]) =>
    JOINTS.flatMap(joint =>
      isLinear(words.join(joint) + joint) ? [] : [`${name} joined by ${JSON.stringify(joint)}`],
    ),
  )
  expect(tables.size).toBeGreaterThan(60)
  expect(slow).toEqual([])
}, 120_000)

/** For each pattern the inputs on which it begins, goes on and fails as late as may be. */
const WORST = [
  '1',
  '1.',
  '1,',
  '1/',
  '1-',
  '1 000 ',
  '1.1',
  '1:1',
  '1a',
  '1/A-',
  '1-A/',
  '01/QĐ-',
  'số 1/',
  '(',
  '()',
  '(a',
  '(1) ',
  ', ',
  '; ',
  '- ',
  '. ',
  '…',
  '" ',
  "'",
  'a',
  'A',
  'a ',
  'A ',
  'Aa ',
  "A'A ",
  'A&',
  'A-',
  'a-',
  '%',
  '1% ',
  '1%\n',
  '+1 ',
  '-1 ',
  '1 - 1 ',
  '\t',
  ' ',
  '\n',
  'hoà ',
  'tỉ ',
  '🙂',
  'Nguyễn ',
  'Nguyễn Văn An, ',
  'tăng ',
  'kiến nghị ',
  'kiến nghị: a;',
  'kiến nghị:\n- a\n',
  'kiến nghị: Một là, a. ',
  'Luật A ',
  'Luật Đất đai năm 2013 ',
  'Bộ sẽ ',
  'Bộ sẽ phối hợp; ',
  'với các ',
  'với kiến nghị ',
  'tỉnh A ',
  'tỉnh cần ',
  'từ 1 đến ',
  'từ 1% đến 1% ',
  'Đoàn công tác của Bộ A ',
  'Sáng 1/1/2020, làm việc với Đoàn ',
  'trong quý III. ',
  'trên địa bàn tỉnh ',
  'so với a ',
  'so với năm 2020 ',
  '15 tháng 7 ',
  'ngày 1/1/2020 ',
  'từ ngày 1/1 đến ngày 1/2/2020 ',
  'hiện có 1 hộ, ',
  'lần lượt 1%, ',
  '1% (1/1 hộ) ',
  '1 tỷ đồng/người/năm ',
  '/người',
  'bến 1, ',
  'Chủ tịch, ',
  'các Phó Chủ tịch A B, ',
  'Phó Chủ tịch UBND tỉnh Nguyễn Văn An, ',
  'ghi nhận kiến nghị. ',
  'có đại diện ',
  'Quang cảnh a\n',
  'lượt xem: 1\n',
  'Số: 1/UBND-VX\n',
  'Tác giả: A\n',
].map(piece => piece.replaceAll('\\\n', '\n').replaceAll('\\\t', '\t'))

const MOST = 100_000
/** The longer pieces come less often: what matters is how long a text rules run over. */
const LONGEST = 600_000

test.each(WORST)(
  '%j again and again takes no more than in proportion',
  piece => {
    const length = Math.min(MOST * piece.length, LONGEST)
    timeOf(piece, length / 50)
    const tenth = timeOf(piece, length / 10)
    expect(timeOf(piece, length)).toBeLessThan(300 + tenth * 30)
  },
  60_000,
)
