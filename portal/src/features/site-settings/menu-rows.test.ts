import { expect, test } from 'vitest'
import { type MenuRow, menuIssues, menuOf, moveRow, orderRows, rowsOf, setDepth } from './menu-rows.ts'

const rows: MenuRow[] = [
  { label: 'A', path: '/a', depth: 0 },
  { label: 'A1', path: '/a1', depth: 1 },
  { label: 'B', path: '/b', depth: 0 },
  { label: 'B1', path: '/b1', depth: 1 },
  { label: 'C', path: '/c', depth: 0 },
]
const labels = (list: readonly MenuRow[]) => list.map(({ label, depth }) => `${'-'.repeat(depth)}${label}`).join(' ')

test('lines become a menu and lines again', () => {
  expect(rowsOf(menuOf(rows))).toEqual(rows)
  expect(menuOf(rows).map(one => one.children?.length)).toEqual([1, 1, 0])
})

test('a line moves past its neighbour with what stands under it, and stays at either end', () => {
  expect(labels(moveRow(rows, 0, 1))).toBe('B -B1 A -A1 C')
  expect(labels(moveRow(rows, 2, -1))).toBe('B -B1 A -A1 C')
  expect(labels(moveRow(rows, 4, -1))).toBe('A -A1 C B -B1')
  expect(labels(moveRow(rows, 3, -1))).toBe('A -A1 -B1 B C')
  expect(labels(moveRow(rows, 0, -1))).toBe(labels(rows))
  expect(labels(moveRow(rows, 4, 1))).toBe(labels(rows))
})

test('nothing stands under nothing', () => {
  expect(labels(setDepth(rows, 0, 1))).toBe(labels(rows))
  expect(labels(moveRow(rows, 1, -1))).toBe('A1 A B -B1 C')
  expect(labels(setDepth(rows, 4, 1))).toBe('A -A1 B -B1 -C')
})

test('a list of places that leaves one out changes nothing', () => {
  expect(orderRows(['a', 'b', 'c'], [2, 0, 1])).toEqual(['c', 'a', 'b'])
  for (const wrong of [
    [0, 1],
    [0, 0, 1],
    [0, 1, 3],
    [0, 1, -1],
  ])
    expect(orderRows(['a', 'b', 'c'], wrong)).toEqual(['a', 'b', 'c'])
})

test.each([
  ['/tin-tuc', null],
  ['/', null],
  ['/chuyen-muc/kinh-te', null],
  ['/chuyen-muc/khong-co', 'category_unknown'],
  ['https://chinhphu.vn/van-ban?x=1', null],
  ['http://chinhphu.vn', 'path_wrong'],
  ['https://ten:mat-khau@chinhphu.vn', 'path_wrong'],
  ['https://localhost', 'path_wrong'],
  ['//chinhphu.vn', 'path_wrong'],
  ['/\\chinhphu.vn', 'path_wrong'],
  ['javascript:alert(1)', 'path_wrong'],
  ['', 'path_missing'],
])('%s is %s', (path, key) => {
  const [issue] = menuIssues([{ label: 'Mục', path, depth: 0 }], ['kinh-te'])
  expect(issue?.key ?? null).toBe(key)
})
