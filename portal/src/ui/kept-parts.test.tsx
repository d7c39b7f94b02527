import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { KeptParts, renderedPart } from './kept-parts.ts'

const counting = (most?: number) => {
  const kept = new KeptParts<string>(most)
  const made: string[] = []
  const ask = (name: string, text: string) =>
    kept.of(name, text, () => {
      made.push(text)
      return `<b>${text}</b>`
    })
  return { ask, made }
}

test('the same text under a name is made once; a changed text is made anew, and changed back again too', () => {
  const { ask, made } = counting()
  expect(['a', 'a', 'b', 'a'].map(text => ask('page', text))).toEqual(['<b>a</b>', '<b>a</b>', '<b>b</b>', '<b>a</b>'])
  expect(made).toEqual(['a', 'b', 'a'])
})

test('names are kept apart, and the oldest goes when the texts grow too long', () => {
  const { ask, made } = counting(4)
  for (const name of ['first', 'second', 'third', 'second', 'first']) ask(name, 'ab')
  expect(made).toHaveLength(4)
})

test('a text longer than all the room is made each time and leaves nothing behind', () => {
  const { ask, made } = counting(4)
  for (const text of ['abcde', 'abcde', 'a', 'a']) ask('page', text)
  expect(made).toEqual(['abcde', 'abcde', 'a'])
})

test('a rendered part stands among elements as it is, what stands beside it is escaped', () => {
  expect(
    renderToString(
      <p>
        {'<'}
        {renderedPart('<i>&amp;</i>')}
        {'&'}
      </p>,
    ),
  ).toBe('<p>&lt;<i>&amp;</i>&amp;</p>')
})
