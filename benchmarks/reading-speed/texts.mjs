// Long realistic texts: the reports and annotated texts of this project one after another, with other numbers each time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '../../reader/src/index.ts'
import { root } from '../../scripts/runtime.mjs'

const folders = { reports: ['portal', 'demo', 'reports'], 'annotated texts': ['reader', 'corpus', 'study'] }

/** The articles of a folder as paragraphs: what a portal puts round an article would end the text for the reader. */
const articlesIn = path =>
  readdirSync(join(root, ...path))
    .filter(file => file.endsWith('.txt'))
    .sort()
    .map(file =>
      read(readFileSync(join(root, ...path, file), 'utf8'))
        .article.paragraphs.map(({ text }) => text)
        .join('\n'),
    )

export const articles = Object.fromEntries(Object.entries(folders).map(([name, path]) => [name, articlesIn(path)]))

/** So many bytes of UTF-8 of the articles in turn. The same seed gives the same text. */
export function longText(set, bytes, seed = 1) {
  const random = randomFrom(seed)
  const pieces = []
  let length = 0
  for (let at = 0; length < bytes; at += 1) {
    pieces.push(`${withOtherNumbers(set[at % set.length], random)}\n`)
    length += Buffer.byteLength(pieces.at(-1))
  }
  return Buffer.from(pieces.join('')).subarray(0, bytes).toString().replace(/�+$/u, '')
}

/** Years and dates stay, other digits change. */
function withOtherNumbers(text, random) {
  return text.replace(/\d+(?:[.,]\d+)+|\d{3,}|\d+(?=%)/gu, number => {
    if (/^(?:19|20)\d\d$|^\d{1,2}\.\d{1,2}\.\d{4}$/u.test(number)) return number
    return number.replace(/\d/gu, (_digit, at) =>
      String(Math.floor(random() * (at === 0 ? 9 : 10)) + (at === 0 ? 1 : 0)),
    )
  })
}

/** Mulberry32: small, good enough to vary numbers. */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
