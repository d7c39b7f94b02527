import { expect, test } from 'vitest'
import { trialZip } from '../../trial-zip.ts'
import { rangeOf } from './byte-range.ts'
import { fileTypeOf } from './file-type.ts'

const typeOf = async (bytes: Uint8Array) => {
  const type = await fileTypeOf(new Blob([new Uint8Array(bytes)]))
  return typeof type === 'string' ? type : type.ending
}
const latin = (text: string) => Buffer.from(text, 'latin1')

test('office files are told by what lies in them, and those that carry programs are refused', async () => {
  const types = { name: '[Content_Types].xml', text: '<Types/>' }
  const zip = (...names: string[]) => typeOf(trialZip([types, ...names.map(name => ({ name, text: '' }))]))
  expect(await zip('word/document.xml')).toBe('docx')
  expect(await zip('xl/workbook.xml', 'xl/printerSettings/printerSettings1.bin')).toBe('xlsx')
  expect(await zip('word/document.xml', 'word/vbaProject.bin')).toBe('has_macros')
  expect(await zip('evil.exe')).toBe('unknown_type')
  expect(await typeOf(latin('PK\x03\x04 no zip'))).toBe('unknown_type')
})

test('films and recordings are told by their first bytes', async () => {
  expect(await typeOf(latin('\0\0\0\x20ftypisom'))).toBe('mp4')
  expect(await typeOf(latin('\0\0\0\x20ftypM4A '))).toBe('m4a')
  expect(await typeOf(latin('\x1aE\xdf\xa3....webm'))).toBe('webm')
  expect(await typeOf(latin('\x1aE\xdf\xa3....matroska'))).toBe('unknown_type')
  expect(await typeOf(latin('ID3\x04'))).toBe('mp3')
  expect(await typeOf(latin('\xff\xfb\x90\x64'))).toBe('mp3')
  expect(await typeOf(latin('OggS'))).toBe('ogg')
})

test('what runs is refused whatever it calls itself, and a file of two kinds is what it begins as', async () => {
  expect(await typeOf(latin('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))).toBe('is_svg')
  expect(await typeOf(latin('<?xml version="1.0"?>\n<svg/>'))).toBe('is_svg')
  expect(await typeOf(latin('<!doctype html><script>alert(1)</script>'))).toBe('unknown_type')
  expect(await typeOf(latin('MZ\x90\0'))).toBe('unknown_type')
  expect(await typeOf(Buffer.concat([latin('<script>alert(1)</script>'), latin('%PDF-1.7')]))).toBe('unknown_type')
  expect(await typeOf(Buffer.concat([latin('%PDF-1.7\n'), trialZip([{ name: 'word/document.xml', text: '' }])]))).toBe(
    'pdf',
  )
  expect(await typeOf(latin('\x89PNG\r\n'))).toBe('is_picture')
  expect(await typeOf(Buffer.alloc(0))).toBe('unknown_type')
})

test('a part of a file is asked for in four ways, and nonsense is answered with the whole', () => {
  expect(rangeOf('bytes=0-99', 1000)).toEqual({ start: 0, end: 99 })
  expect(rangeOf('bytes=900-', 1000)).toEqual({ start: 900, end: 999 })
  expect(rangeOf('bytes=-100', 1000)).toEqual({ start: 900, end: 999 })
  expect(rangeOf('bytes=0-5000', 1000)).toEqual({ start: 0, end: 999 })
  expect(rangeOf('bytes=1000-', 1000)).toBe('outside')
  expect([undefined, 'bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=-'].map(one => rangeOf(one, 1000))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ])
})
