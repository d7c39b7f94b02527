import fc from 'fast-check'
import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { mergedCells, type ProseBlock, type ProseDocument, parseProse, proseText, renderProse } from './index.ts'
import type { ProseCell } from './prose-document.ts'
import { longestTable, widestTable } from './table-spans.ts'

type Spans = readonly [colspan?: number, rowspan?: number]

const cell = (
  text: string,
  [colspan = 1, rowspan = 1]: Spans = [],
  type: 'tableCell' | 'tableHeader' = 'tableCell',
) => ({
  type,
  ...(colspan === 1 && rowspan === 1 ? {} : { attrs: { colspan, rowspan } }),
  content: [{ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) }],
})
const head = (text: string, spans: Spans = []) => cell(text, spans, 'tableHeader')
const tableOf = (...rows: readonly (readonly unknown[])[]) => ({
  type: 'doc',
  content: [{ type: 'table', content: rows.map(content => ({ type: 'tableRow', content })) }],
})

/** The spans that come out, a list for each row: `2x1`. */
function spansOf(input: unknown): string[][] | null {
  const [table] = parseProse(input)?.content ?? []
  if (table?.type !== 'table') return null
  return (table.content ?? []).map(row =>
    ((row as { content?: ProseBlock[] }).content ?? []).map(one => {
      const { colspan = 1, rowspan = 1 } = (one as ProseCell).attrs ?? {}
      return `${colspan}x${rowspan}`
    }),
  )
}

const heading = [
  [head('TT', [1, 2]), head('Chỉ tiêu', [1, 2]), head('Năm 2026', [2, 1])],
  [head('Kế hoạch'), head('Thực hiện')],
  [cell('1'), head('Thu'), cell('2.100'), cell('2.236')],
]

test('merged cells that fit are kept as they are', () => {
  expect(spansOf(tableOf(...heading))).toEqual([
    ['1x2', '1x2', '2x1'],
    ['1x1', '1x1'],
    ['1x1', '1x1', '1x1', '1x1'],
  ])
})

test('a table without merged cells is stored as it always was', () => {
  const plain = tableOf([cell('a'), cell('b')], [cell('c'), cell('d')])
  expect(parseProse(plain)).toEqual(plain)
  const said = tableOf([{ ...cell('a'), attrs: { colspan: 1, rowspan: 1 } }])
  expect(parseProse(said)).toEqual(tableOf([cell('a')]))
})

test.each([0, -3, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '2', null, 1e300])('a span of %s is refused', span => {
  expect(parseProse(tableOf([{ ...cell('a'), attrs: { colspan: span, rowspan: 1 } }]))).toBeNull()
  expect(parseProse(tableOf([{ ...cell('a'), attrs: { rowspan: span } }]))).toBeNull()
})

test('no other attribute of a cell gets in', () => {
  expect(parseProse(tableOf([{ ...cell('a'), attrs: { style: 'x' } }]))).toBeNull()
  expect(parseProse(tableOf([{ ...cell('a'), attrs: { colspan: 2, colwidth: [1] } }]))).toBeNull()
})

test('a span that sticks out is cut to the table, however large it says it is', () => {
  expect(spansOf(tableOf([cell('b'), cell('c')], [cell('a', [1e9, 1e9])]))).toEqual([['1x1', '1x1'], ['2x1']])
  expect(spansOf(tableOf([cell('a', [10_000, 10_000])]))).toEqual([['1x1']])
  expect(spansOf(tableOf([cell('a', [1e9])], [cell('b'), cell('c'), cell('d')]))).toEqual([
    ['3x1'],
    ['1x1', '1x1', '1x1'],
  ])
})

test('a cell that leaves the rows below no place at all has its table refused', () => {
  expect(parseProse(tableOf([cell('a', [1e9, 1e9])], [cell('b'), cell('c')]))).toBeNull()
})

test('a span that would reach over another cell ends before it', () => {
  const overlapping = tableOf([cell('a'), cell('b', [1, 2])], [cell('c', [3])], [cell('d'), cell('e'), cell('f')])
  expect(spansOf(overlapping)).toEqual([['1x1', '1x2'], ['1x1'], ['1x1', '1x1', '1x1']])
})

test('rows and columns in which nothing begins go, and no word with them', () => {
  const input = tableOf([cell('a', [4, 3]), cell('b', [2, 3])], [], [], [cell('c', [4]), cell('d', [2])])
  expect(spansOf(input)).toEqual([
    ['1x1', '1x1'],
    ['1x1', '1x1'],
  ])
})

test('ten thousand cells of ten thousand by ten thousand are done with at once', () => {
  const huge = Array.from({ length: 100 }, () => Array.from({ length: 100 }, (_, at) => cell(String(at), [1e4, 1e4])))
  const start = performance.now()
  expect(parseProse(tableOf(...huge))).toBeNull()
  const rows = Array.from({ length: longestTable }, () => [cell('a', [1e9, 1e9])])
  expect(parseProse(tableOf(...rows))).toBeNull()
  expect(performance.now() - start).toBeLessThan(3_000)
})

test('a table too wide or too long is refused whole', () => {
  const wide = (count: number) => tableOf(Array.from({ length: count }, () => cell('a')))
  const long = (count: number) => tableOf(...Array.from({ length: count }, () => [cell('a')]))
  expect([wide(widestTable), long(longestTable)].map(one => parseProse(one) === null)).toEqual([false, false])
  expect([wide(widestTable + 1), long(longestTable + 1)].map(one => parseProse(one))).toEqual([null, null])
})

const nested = (depth: number) => {
  const open = '{"type":"table","content":[{"type":"tableRow","content":[{"type":"tableCell","content":['
  return JSON.parse(`{"type":"doc","content":[${open.repeat(depth)}${']}]}]}'.repeat(depth)}]}`) as unknown
}

test('tables nested sixty deep are read once, not once for each kind of block', () => {
  const start = performance.now()
  expect(parseProse(nested(60))).not.toBeNull()
  expect(performance.now() - start).toBeLessThan(2_000)
})

test.each([1_000, 100_000])('a text nested %d deep is refused, and nothing falls over', depth => {
  expect(parseProse(nested(depth))).toBeNull()
})

const span = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(1e4, 1e9))
const anyTable = fc.array(
  fc.array(fc.tuple(span, span, fc.boolean()), { maxLength: 5 }).map(cells =>
    cells.map(([colspan, rowspan, isHead], at) => ({
      ...(isHead ? head : cell)(`ô ${at}`),
      attrs: { colspan, rowspan },
    })),
  ),
  { minLength: 1, maxLength: 6 },
)

test('whatever spans come in: no word is lost, cells cover no place twice, and settling again changes nothing', () => {
  fc.assert(
    fc.property(anyTable, rows => {
      const settled = parseProse(tableOf(...rows))
      if (!settled) return rows.some(row => row.length > 0)
      const texts = rows.flat().map(one => one.content[0]?.content?.[0]?.text)
      expect(proseText(settled).split('\n\n').filter(Boolean)).toEqual(texts)
      expect(parseProse(settled)).toEqual(settled)
      expect(coverage(settled)).not.toContain('twice')
      return true
    }),
    { numRuns: 1000 },
  )
})

/** Lays the cells out as HTML does and says what they cover. */
function coverage(document: ProseDocument): string[] {
  const taken = new Set<string>()
  const said: string[] = []
  const rows = spansOf(document) ?? []
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const one of cells) {
      const [width = 1, height = 1] = one.split('x').map(Number)
      while (taken.has(`${row} ${column}`)) column += 1
      if (row + height > rows.length) said.push('twice')
      for (let y = row; y < row + height; y += 1)
        for (let x = column; x < column + width; x += 1) {
          said.push(taken.has(`${y} ${x}`) ? 'twice' : 'once')
          taken.add(`${y} ${x}`)
        }
    }
  }
  return said
}

const html = (input: unknown) => {
  const document = parseProse(input)
  return document ? renderToString(h('div', null, renderProse(document, [], { nameTable: at => `Bảng ${at}` }))) : ''
}

test('headings stand in the head of the table and say what they are the headings of', () => {
  expect(html(tableOf(...heading))).toBe(
    '<div><div class="prose-table" tabindex="0" role="region" aria-label="Bảng 1"><table>' +
      '<thead><tr><th scope="col" rowspan="2"><p>TT</p></th><th scope="col" rowspan="2"><p>Chỉ tiêu</p></th><th scope="col" colspan="2"><p>Năm 2026</p></th></tr>' +
      '<tr><th scope="col"><p>Kế hoạch</p></th><th scope="col"><p>Thực hiện</p></th></tr></thead>' +
      '<tbody><tr><td><p>1</p></td><th scope="row"><p>Thu</p></th><td><p>2.100</p></td><td><p>2.236</p></td></tr></tbody></table></div></div>',
  )
})

test('a heading that reaches down among the figures keeps the table in one piece', () => {
  const shown = html(tableOf([head('Khối', [1, 3]), head('Số')], [cell('1')], [cell('2')]))
  expect(shown).not.toContain('<thead>')
  expect(shown).toContain('<th scope="col" rowspan="3">')
})

test('merged cells are told with their words, table by table', () => {
  const document = parseProse(tableOf(...heading))
  expect(document && mergedCells(document)).toEqual([
    { table: 1, words: 'TT', columns: 1, rows: 2 },
    { table: 1, words: 'Chỉ tiêu', columns: 1, rows: 2 },
    { table: 1, words: 'Năm 2026', columns: 2, rows: 1 },
  ])
})
