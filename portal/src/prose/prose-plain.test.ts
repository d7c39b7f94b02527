import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ProseDocument, parseProse } from './prose-document.ts'
import { plainOfProse, proseOfPlain } from './prose-plain.ts'

const typed = `Đoạn *nghiêng*, **đậm** và [một liên kết](https://example.vn/a).
Dòng sau.

## Kết quả

- Thu ngân sách
- Giải ngân

1. Việc một
2. Việc hai

> Lời trích
>
> Đoạn hai

---

\\- không phải danh sách, 2 \\* 3 = 6`

test('what a person types becomes blocks, and comes back as it was typed', () => {
  const document = proseOfPlain(typed)
  expect(document.content.map(block => block.type)).toEqual([
    'paragraph',
    'heading',
    'bulletList',
    'orderedList',
    'blockquote',
    'horizontalRule',
    'paragraph',
  ])
  expect(parseProse(document)).toEqual(document)
  expect(plainOfProse(document)).toBe(typed)
})

test('an address that runs something is words, no link', () => {
  const [block] = proseOfPlain('[bấm](javascript:alert(1)) [xa](//evil.example)').content
  expect(JSON.stringify(block)).not.toContain('"link"')
})

test('a document that the plain form can not hold is said so, never cut', () => {
  const table: ProseDocument = {
    type: 'doc',
    content: [{ type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [] }] }] }],
  }
  const underlined: ProseDocument = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'underline' }] }] }],
  }
  expect([plainOfProse(table), plainOfProse(underlined)]).toEqual([null, null])
})

test('whatever is typed: reading it, writing it out and reading again changes nothing', () => {
  const letters = fc.constantFrom(
    'a',
    'ệ',
    ' ',
    '*',
    '**',
    '[',
    ']',
    '(',
    ')',
    '\\',
    '\n',
    '\n\n',
    '- ',
    '## ',
    '> ',
    '1. ',
  )
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 30 }), parts => {
      const document = proseOfPlain(parts.join(''))
      const plain = plainOfProse(document)
      return plain === null || JSON.stringify(proseOfPlain(plain)) === JSON.stringify(document)
    }),
    { numRuns: 3000 },
  )
})
