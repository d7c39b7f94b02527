import { expect, test } from 'vitest'
import { parseProse, plainOfProse, proseOfWord, type WordNode } from './index.ts'

const run = (value: string, marks: WordNode['marks'] = []): WordNode => ({
  type: 'run',
  marks,
  children: [{ type: 'text', value }],
})
const paragraph = (children: readonly WordNode[], more: Partial<WordNode> = {}): WordNode => ({
  type: 'paragraph',
  children,
  ...more,
})
const read = (children: readonly WordNode[], pictures: readonly (string | null)[] = []) =>
  proseOfWord({ type: 'document', children }, pictures)

test('headings, bold words and lists of Word come out as ours', () => {
  const item = (value: string, level = 0) => paragraph([run(value)], { list: { level, isOrdered: false } })
  const { document, leftOut } = read([
    paragraph([run('Báo cáo', ['bold'])], { style: 'heading 1' }),
    paragraph([run('Thu '), run('2.100', ['bold']), run(' tỷ', ['bold']), run(' đồng.')]),
    paragraph([run('  ')]),
    item('Một'),
    item('Hai'),
  ])
  expect(plainOfProse(document)).toBe('## Báo cáo\n\nThu **2.100 tỷ** đồng.\n\n- Một\n- Hai')
  expect(leftOut).toEqual({})
  const nested = read([item('Một'), item('Một rưỡi', 1), item('Hai')]).document
  expect(nested.content).toHaveLength(1)
  expect(JSON.stringify(nested)).toContain(
    '"content":[{"type":"paragraph","content":[{"type":"text","text":"Một"}]},{"type":"bulletList"',
  )
})

test('a list that begins deep, or changes its kind, loses no item', () => {
  const item = (value: string, level: number, isOrdered: boolean) =>
    paragraph([run(value)], { list: { level, isOrdered } })
  const { document } = read([item('a', 2, true), item('b', 0, true), item('c', 0, false), item('d', 1, true)])
  expect([...JSON.stringify(document).matchAll(/"text":"(.)"/g)].map(([, word]) => word)).toEqual(['a', 'b', 'c', 'd'])
  expect(parseProse(document)).not.toBeNull()
})

test('a link that runs loses its address and keeps its words', () => {
  const link = (href: string): WordNode => ({ type: 'hyperlink', href, children: [run('bấm')] })
  const { document, leftOut } = read([paragraph([link('javascript:alert(1)'), link('https://laichau.gov.vn')])])
  expect(JSON.stringify(document)).not.toContain('javascript')
  expect(JSON.stringify(document)).toContain('https://laichau.gov.vn')
  expect(leftOut).toEqual({ links: 1 })
})

test('pictures stand where they stood; those that were refused are counted', () => {
  const { document, leftOut } = read(
    [paragraph([run('Trước'), { type: 'image', at: 0 }, { type: 'image', at: 1 }])],
    ['3fa2c1d4e5b6', null],
  )
  expect(plainOfProse(document)).toBe('Trước\n\n[[3fa2c1d4e5b6]]')
  expect(leftOut).toEqual({ pictures: 1 })
})

test('a table keeps its cells, notes and comments are counted, and what comes out is always a document of ours', () => {
  const cell = (value: string, colspan?: number): WordNode => ({
    type: 'tableCell',
    colspan,
    children: [paragraph([run(value)])],
  })
  const { document, leftOut } = read([
    {
      type: 'table',
      children: [
        { type: 'tableRow', isHeader: true, children: [cell('Chỉ tiêu', 2)] },
        { type: 'tableRow', children: [cell('Thu'), { type: 'tableCell' }] },
      ],
    },
    paragraph([run('Hết'), { type: 'noteReference' }, { type: 'commentReference' }, { type: 'checkbox' }]),
  ])
  expect(leftOut).toEqual({ notes: 1, comments: 1 })
  expect(JSON.stringify(document)).toContain('{"type":"tableHeader","attrs":{"colspan":2}')
  expect(parseProse(document)).toEqual(document)
})
