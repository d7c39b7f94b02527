import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runExport } from './cli-export.ts'
import { runImport } from './cli-import.ts'
import { Progress } from './cli-progress.ts'
import { type DeskPerson, deskPerson, pathIn, publicPathOf } from './desk-person-trial.ts'
import { provinceHost, reader, type TrialPortal, trialPortal } from './services-trial.ts'
import { trialDocx, wordCell, wordParagraph, wordRow, wordTable } from './trial-docx.ts'

let portal: TrialPortal
let editor: DeskPerson
beforeAll(async () => {
  portal = await trialPortal()
  editor = await deskPerson(portal, 'approver')
})
afterAll(() => portal.end())

const lead = 'Lời dẫn.'

async function begin(title: string): Promise<string> {
  const answer = await editor.send(`/bai-viet/moi/${portal.province}`, { title, lead, body: '' })
  return pathIn(answer)
}

const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '0'

/** Sends the form as a browser without script does: with the plain field only where the page has one. */
async function send(path: string, fields: Record<string, string>, word?: Buffer) {
  const page = (await editor.get(path)).body
  const plain = /<textarea[^>]*name="body"[^>]*>([^<]*)</.exec(page)?.[1]
  const file = word ? { name: 'bao-cao.docx', bytes: word, field: 'word_file' } : null
  const body: Record<string, string> = plain === undefined ? {} : { body: plain }
  return editor.sendFile(path, { title: 'Bài có bảng', lead, ...body, version: versionOf(page), ...fields }, file)
}

const takeWord = (path: string, bodyXml: string) => send(path, { act: 'take_word' }, trialDocx(bodyXml))

const bodyOf = (page: string): unknown =>
  JSON.parse((/data-editor-body="([^"]*)"/.exec(page)?.[1] ?? 'null').replaceAll('&quot;', '"'))

const storedBody = async (path: string) => bodyOf((await editor.get(path)).body)

/** The spans of the first table of a text, a list for each row: `2x1 Năm 2026`. */
function cellsIn(body: unknown): string[][] {
  interface Node {
    readonly type: string
    readonly text?: string
    readonly attrs?: { readonly colspan?: number; readonly rowspan?: number }
    readonly content?: readonly Node[]
  }
  const words = (node: Node): string => node.text ?? (node.content ?? []).map(words).join('')
  const table = (body as Node).content?.find(one => one.type === 'table')
  return (table?.content ?? []).map(row =>
    (row.content ?? []).map(cell => `${cell.attrs?.colspan ?? 1}x${cell.attrs?.rowspan ?? 1} ${words(cell)}`.trim()),
  )
}

const header = '<w:tblHeader/>'
const report = wordTable(
  wordRow(
    [wordCell('TT', { rows: 'begin' }), wordCell('Chỉ tiêu', { rows: 'begin' }), wordCell('Năm 2026', { span: 2 })],
    header,
  ),
  wordRow(
    [wordCell('', { rows: 'go on' }), wordCell('', { rows: 'go on' }), wordCell('Kế hoạch'), wordCell('Ước')],
    header,
  ),
  wordRow([wordCell('I'), wordCell('Thu ngân sách năm 2026 đạt 2.100 tỷ đồng', { span: 3 })]),
  wordRow([wordCell('1'), wordCell('Thu nội địa'), wordCell('1.900'), wordCell('1.944')]),
)
const reportCells = [
  ['1x2 TT', '1x2 Chỉ tiêu', '2x1 Năm 2026'],
  ['1x1 Kế hoạch', '1x1 Ước'],
  ['1x1 I', '3x1 Thu ngân sách năm 2026 đạt 2.100 tỷ đồng'],
  ['1x1 1', '1x1 Thu nội địa', '1x1 1.900', '1x1 1.944'],
]

async function publish(path: string): Promise<string> {
  const answer = await send(path, { act: 'publish' })
  expect(answer.headers.location).toContain('published')
  return publicPathOf(portal, path)
}

const publicPage = async (url: string) =>
  (await portal.app.inject({ url, headers: { host: provinceHost, 'user-agent': reader } })).body

test('merged cells of Word stand on the public page, with headings that say what they head', async () => {
  const path = await begin('Báo cáo có bảng gộp ô')
  const taken = await takeWord(path, report)
  expect(taken.headers.location).not.toContain('merged')
  expect(cellsIn(await storedBody(path))).toEqual(reportCells)
  const page = await publicPage(await publish(path))
  expect(page).toContain('<thead><tr><th scope="col" rowspan="2"><p>TT</p></th>')
  expect(page).toContain('<th scope="col" colspan="2"><p>Năm 2026</p></th></tr>')
  expect(page).toMatch(/<td colspan="3"><p>Thu ngân sách/)
  expect(page).toContain('<div class="prose-table" tabindex="0" role="region" aria-label="Bảng 1">')
})

test('a bookmark between rows, places left free and rows that only go on do not part what is merged', async () => {
  const path = await begin('Bảng của máy khác')
  const bookmark = '<w:bookmarkStart w:id="7" w:name="bang_1"/><w:bookmarkEnd w:id="7"/>'
  await takeWord(
    path,
    wordTable(
      wordRow([wordCell('A', { rows: 'begin' }), wordCell('B'), wordCell('C')]),
      `${bookmark}${wordRow([wordCell('', { rows: 'go on' }), wordCell('D', { span: 2 })])}`,
      wordRow([wordCell('E')], '<w:gridBefore w:val="2"/>'),
    ),
  )
  expect(cellsIn(await storedBody(path))).toEqual([['1x2 A', '1x1 B', '1x1 C'], ['2x1 D'], ['2x1', '1x1 E']])
})

const span = (value: string) => `<w:tc><w:tcPr><w:gridSpan w:val="${value}"/></w:tcPr>${wordParagraph('Ô')}</w:tc>`

test.each(['1000000000', '-5', '0', 'nhiều', '10000'])(
  'a Word cell over %s columns is cut to its table',
  async value => {
    const path = await begin(`Bảng thù địch ${value}`)
    const rows = Array.from({ length: 60 }, () => wordRow([span(value)]))
    const taken = await takeWord(path, wordTable(wordRow([wordCell('a'), wordCell('b')]), ...rows))
    expect(taken.statusCode).toBe(303)
    const widths = new Set(cellsIn(await storedBody(path)).flat())
    expect([...widths].every(one => ['1x1 a', '1x1 b', '1x1 Ô', '2x1 Ô'].includes(one))).toBe(true)
  },
)

const document = (cell: object) =>
  JSON.stringify({ type: 'doc', content: [{ type: 'table', content: [{ type: 'tableRow', content: [cell] }] }] })

test('spans that are none are refused in the form, with what stands there kept', async () => {
  const path = await begin('Bảng gửi thẳng')
  await takeWord(path, report)
  for (const attrs of [{ colspan: -1 }, { rowspan: 0 }, { colspan: '2' }, { onclick: 'x' }]) {
    const refused = await send(path, { act: 'save', body_json: document({ type: 'tableCell', attrs, content: [] }) })
    expect([refused.statusCode, refused.body.includes('Không đọc được nội dung')]).toEqual([422, true])
  }
  expect(cellsIn(await storedBody(path))).toEqual(reportCells)
})

test('who saves without script keeps the merged table, and the page says why it can not be changed there', async () => {
  const path = await begin('Không có script')
  await takeWord(path, report)
  const page = (await editor.get(path)).body
  expect(page).not.toMatch(/<textarea[^>]*name="body"/)
  expect(page).toContain('Nội dung có bảng hoặc định dạng mà ô chữ thường không giữ được')
  expect((await send(path, { title: 'Tiêu đề mới', act: 'save' })).statusCode).toBe(303)
  expect(cellsIn(await storedBody(path))).toEqual(reportCells)
})

test('a version that only merges cells says so, and an earlier one brings its cells back', async () => {
  const path = await begin('So các bản')
  await takeWord(path, report)
  await publish(path)
  const split = JSON.parse(JSON.stringify(await storedBody(path)), (key, value: unknown) =>
    key === 'attrs' ? undefined : value,
  ) as unknown
  await send(path, { act: 'save', body_json: JSON.stringify(split) })
  await send(path, { act: 'publish' })
  const list = (await editor.get(`${path}/phien-ban`)).body
  expect(list).toContain('Chữ không đổi; chỉ đổi ảnh, bảng')
  expect(list).toMatch(/<del>.{0,80}bớt.{0,20}<\/span>Bảng 1, ô “TT”: 1 cột, 2 hàng\./)
  const numbers = [...list.matchAll(/phien-ban\/(\d+)"/g)].map(([, number]) => Number(number))
  const before = numbers.find(number => number < Math.max(...numbers)) ?? 0
  await editor.send(`${path}/phien-ban/${before}`, {})
  expect(cellsIn(await storedBody(path))).toEqual(reportCells)
})

test('words of a merged cell are found, and a figure read in one is marked where it stands', async () => {
  const path = await begin('Bảng được đọc')
  await takeWord(path, report)
  const address = await publish(path)
  await editor.send(`${path}/soat`, { act: 'read' })
  const review = (await editor.get(`${path}/soat`)).body
  expect(review).toMatch(/<td colspan="3"><p>Thu ngân sách năm 2026 đạt <a class="review-mark[^>]*>2\.100 tỷ đồng<\/a>/)
  const figure = /data-reading="(\d+)"[\s\S]*?2\.100 tỷ đồng/.exec(review)?.[1] ?? ''
  await editor.send(`${path}/soat`, { act: 'confirm', reading: figure })
  expect(await publicPage(address)).toMatch(/<td colspan="3"><p>Thu ngân sách năm 2026 đạt <[^>]+>2\.100 tỷ đồng</)
  expect(await publicPage('/tim-kiem?q=thu+noi+dia')).toContain(address)
})

test('merged cells leave with the site and come in with it again', async () => {
  const path = await begin('Bảng đi theo trang')
  await takeWord(path, report)
  await publish(path)
  const folder = await mkdtemp(join('/tmp', 'tuong-minh-bang-'))
  const other = await trialPortal()
  const whole = (one: TrialPortal) => ({ ...one.database, close: async () => {} })
  const [file, progress] = [join(folder, 'tinh.site'), new Progress()]
  await runExport({ database: whole(portal), dataDir: portal.dataDir, site: provinceHost, file, progress })
  const host = 'tinh-khac.example'
  await runImport({ database: whole(other), dataDir: other.dataDir, file, host, parent: 'tinh', progress })
  const rows = await other.database.db.selectFrom('revision').select('content').execute()
  const bodies = rows.map(row => (row.content as unknown as { body?: unknown }).body ?? {})
  expect(bodies.map(body => cellsIn(body))).toContainEqual(reportCells)
  await other.end()
  await rm(folder, { recursive: true })
})
