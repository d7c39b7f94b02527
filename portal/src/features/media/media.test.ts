import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileStore } from './file-store.ts'
import { mediaTypeOf } from './media-type.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tuong-minh-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('what is kept comes back under its hash, twice the same is once', async () => {
  const store = fileStore(folder)
  const hash = await store.keep(Buffer.from('Công văn'))
  expect(await store.keep(Buffer.from('Công văn'))).toBe(hash)
  expect(await text(await store.open(hash))).toBe('Công văn')
})

test('a name that is no hash reaches no file', () => {
  expect(() => fileStore(folder).open('../../etc/passwd')).toThrow()
})

test('a file is what its bytes say, whatever its name', () => {
  expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf')
  expect(mediaTypeOf(Buffer.from('<svg onload=alert(1)>'))).toBeNull()
  expect(mediaTypeOf(Buffer.from('RIFF0000WEBPVP8'))).toBe('image/webp')
})
