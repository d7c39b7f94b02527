import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { type PageBytes, PageCache, type StoredPage } from './page-cache.ts'

const page = (body: string, ...subjects: string[]): PageBytes => ({
  body: [Buffer.from(body.slice(0, 3)), Buffer.from(body.slice(3))],
  contentType: 'text/html; charset=utf-8',
  subjects,
  view: null,
  siteId: 1,
})

const textOf = (stored: StoredPage | undefined) => stored && Buffer.concat(stored.identity).toString('utf8')

test('a page comes back as it went in, compressed, until one of its subjects changes', async () => {
  const cache = new PageCache()
  await cache.put('a', page('Bài viết', 'article:1', 'site:1'), cache.mark())
  await cache.put('b', page('Bài khác', 'article:2', 'site:1'), cache.mark())
  expect(gunzipSync(Buffer.concat(cache.get('a')?.gzip ?? [])).toString()).toBe('Bài viết')
  cache.drop(['article:1'])
  expect([cache.get('a'), textOf(cache.get('b'))]).toEqual([undefined, 'Bài khác'])
  cache.drop(['site:1'])
  expect(cache.get('b')).toBeUndefined()
})

test('a page whose subject changed while it was rendered is sent but not kept', async () => {
  const cache = new PageCache()
  const mark = cache.mark()
  cache.drop(['article:1'])
  expect(textOf(await cache.put('a', page('cũ', 'article:1'), mark))).toBe('cũ')
  expect(cache.get('a')).toBeUndefined()
  cache.clear()
  await cache.put('a', page('cũ', 'article:3'), mark)
  expect(cache.get('a')).toBeUndefined()
})

test('the oldest pages leave when the memory it may use is full', async () => {
  const cache = new PageCache({ maxBytes: 4000 })
  for (const key of ['a', 'b', 'c']) await cache.put(key, page(key + 'x'.repeat(1500), 's'), cache.mark())
  expect(['a', 'b', 'c'].map(key => cache.get(key) !== undefined)).toEqual([false, true, true])
})
