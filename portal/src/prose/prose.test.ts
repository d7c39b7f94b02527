import { h } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import {
  type ProseDocument,
  parseProse,
  plainOfProse,
  proseOfParagraphs,
  proseOfPlain,
  proseText,
  renderProse,
} from './index.ts'

const html = (document: ProseDocument, marks: Parameters<typeof renderProse>[1] = [], offset = 0) =>
  renderToString(h('div', null, renderProse(document, marks, { offset })))
const marked = (start: number, end: number) => ({
  start,
  end,
  render: (children: unknown) => h('mark', null, children as string),
})

test('hostile words come out as words', () => {
  expect(html(proseOfParagraphs(['<script>alert(1)</script>']))).toBe(
    '<div><p>&lt;script>alert(1)&lt;/script></p></div>',
  )
})

test('a link that would run or leave by two slashes is refused at the door', () => {
  const link = (href: string) =>
    parseProse({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }] },
      ],
    })
  expect(
    ['javascript:alert(1)', '//evil.example', '/\\evil.example', 'data:text/html,x', ' javascript:x'].map(link),
  ).toEqual([null, null, null, null, null])
  expect(link('/van-ban/1')).not.toBeNull()
})

test('a mark is drawn around exactly its characters, across blocks and formatting', () => {
  const document: ProseDocument = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Thu 5.' },
          { type: 'text', text: '406 tỷ', marks: [{ type: 'bold' }] },
          { type: 'text', text: ' đồng' },
        ],
      },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'đạt 63%' }] }] }],
      },
    ],
  }
  const text = proseText(document)
  expect(text).toBe('Thu 5.406 tỷ đồng\n\nđạt 63%')
  const at = (words: string) => marked(text.indexOf(words), text.indexOf(words) + words.length)
  expect(html(document, [at('5.406 tỷ'), at('63%')])).toBe(
    '<div><p>Thu <mark>5.</mark><mark><strong>406 tỷ</strong></mark> đồng</p><ul><li><p>đạt <mark>63%</mark></p></li></ul></div>',
  )
})

test('a note stands after its sentence, also at the end of a paragraph, and overlaps are settled', () => {
  const document = proseOfParagraphs(['Một câu.', 'Hai.'])
  expect(html(document, [marked(8, 8), marked(10, 13), marked(11, 14)])).toBe(
    '<div><p>Một câu.<mark></mark></p><p><mark>Hai</mark>.</p></div>',
  )
  expect(html(document, [marked(18, 21)], 8)).toBe('<div><p>Một câu.</p><p><mark>Hai</mark>.</p></div>')
})

test('what is shown in the text takes no room in it, and comes back from the plain field', () => {
  const insert = { type: 'insert', attrs: { ref: '3fa2c1d4e5b6' } } as const
  const body: ProseDocument = {
    type: 'doc',
    content: [...proseOfParagraphs(['Trước.']).content, insert, ...proseOfParagraphs(['Sau.']).content],
  }
  expect(proseText(body)).toBe('Trước.\n\nSau.')
  const shown = renderProse(body, [marked(8, 12)], { inserted: ref => h('img', { alt: ref }) })
  expect(renderToString(h('div', null, shown))).toBe(
    '<div><p>Trước.</p><img alt="3fa2c1d4e5b6"/><p><mark>Sau.</mark></p></div>',
  )
  expect(html(body)).toBe('<div><p>Trước.</p><p>Sau.</p></div>')
  expect(proseOfPlain(plainOfProse(body) ?? '')).toEqual(body)
  expect(parseProse({ type: 'doc', content: [{ ...insert, attrs: { ref: '"><script>' } }] })).toBeNull()
})
