import { expect, test } from 'vitest'
import { parseComment } from './comment.ts'

const keys = (name: string, text: string) => {
  const read = parseComment({ name, text })
  return 'issues' in read ? read.issues.map(({ key }) => key) : []
}
const name = 'Lò Văn An'
const text = 'Bản tôi chưa có điện.'

test.each([
  ['nothing typed', '', '  ', ['name_missing', 'text_missing']],
  ['a name of one letter', 'A', text, ['name_short']],
  ['a name of 80 letters', 'ễ'.repeat(80), text, []],
  ['a name of 81 letters', 'ễ'.repeat(81), text, ['name_long']],
  ['a link for a name', 'www.ca-cuoc.example', text, ['name_characters']],
  ['a name that turns the writing round', 'An\u{202E}', text, ['name_characters']],
  ['four letters', name, 'Tốt.', ['text_short']],
  ['4000 letters', name, 'ễ'.repeat(4000), []],
  ['4001 letters', name, 'ễ'.repeat(4001), ['text_long']],
  ['a control character', name, `${text}\u{7}`, ['text_characters']],
  ['two links', name, `${text} https://a.vn http://b.vn`, []],
  ['three links', name, `${text} https://a.vn HTTP://b.vn www.c.vn`, ['text_links']],
])('%s', (_case, typedName, typedText, expected) => {
  expect(keys(typedName, typedText)).toEqual(expected)
})

test('keeps letters in NFC and at most one empty line', () => {
  const typed = { name: ' Lò  Văn An '.normalize('NFD'), text: ' Một \r\n\r\n\r\n\r\nhai\r ba ' }
  expect(parseComment(typed)).toEqual({ name, text: 'Một\n\nhai\n ba', replyTo: null })
})

test('many spaces take no long time', () => {
  const began = performance.now()
  parseComment({ name: ' '.repeat(60_000), text: `a${' '.repeat(60_000)}b` })
  expect(performance.now() - began).toBeLessThan(100)
})
