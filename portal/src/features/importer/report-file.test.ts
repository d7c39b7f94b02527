import { expect, test } from 'vitest'
import { wordParagraph as paragraph, trialDocx } from '../../trial-docx.ts'
import { parseReport } from './report.ts'
import { reportText } from './report-file.ts'

const issueOf = async (bytes: Uint8Array) => {
  const result = await reportText(bytes)
  return 'issue' in result ? result.issue.key : 'read'
}
const textOf = async (bytes: Uint8Array) => {
  const result = await reportText(bytes)
  return 'text' in result ? result.text : result.issue.key
}
const ascii = (text: string) => Buffer.from(text, 'latin1')

test('a file that is no report is refused with its own reason', async () => {
  expect(await issueOf(Buffer.alloc(0))).toBe('empty')
  expect(await issueOf(Buffer.from(' \n\t'))).toBe('empty')
  expect(await issueOf(Buffer.alloc(20 * 1024 * 1024, 'a'))).toBe('too_large')
  expect(await issueOf(Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]))).toBe('binary')
  expect(await issueOf(ascii('Caf\xe9 \xe0 la carte, na\xefve'))).toBe('encoding')
  expect(await issueOf(Buffer.from('PK\u0003\u0004 not a zip at all'))).toBe('docx_broken')
})

test('text in the fonts of the nineties is converted, one that mixes them with Unicode is refused', async () => {
  const old = 'Uû ban nh©n d©n tØnh b¸o c¸o t×nh h×nh kinh tÕ - x· héi\n\nTæng thu ng©n s¸ch n¨m 2003 ®¹t 500 tû ®ång.'
  const fromOldFile = parseReport(await textOf(ascii(old)), null)
  expect(fromOldFile).toMatchObject({
    letters: { from: 'tcvn3' },
    content: { title: 'Uỷ ban nhân dân tỉnh báo cáo tình hình kinh tế - xã hội' },
    reading: { figures: [{ value: 500e9 }] },
  })
  expect(parseReport(await textOf(Buffer.from(old)), null)).toEqual(fromOldFile)
  expect(await issueOf(Buffer.from(`${old} Nghị quyết của HĐND`))).toBe('tcvn3')
})

test('UTF-16 with its mark and NFD text are read as what they say', async () => {
  const words = 'Tổng thu ngân sách đạt 500 tỷ đồng'
  expect(await reportText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(words, 'utf16le')]))).toEqual({
    text: words,
  })
  expect(await issueOf(Buffer.from(words.normalize('NFD')))).toBe('read')
})

test('a web page is read as its words, without scripts', async () => {
  const result = await reportText(
    Buffer.from(
      '<html><body><nav>Trang chủ</nav><h1>Thu ngân sách</h1><p>Đạt <b>500</b> tỷ.</p><script>alert(1)</script></body></html>',
    ),
  )
  expect('text' in result && result.text).toMatch(/^Thu ngân sách\n+Đạt 500 tỷ\.$/)
})

test('a Word file is read paragraph by paragraph; one that unpacks to far more than it holds is refused', async () => {
  const result = await reportText(trialDocx(paragraph('Làm việc với tỉnh') + paragraph('Thu đạt 500 tỷ đồng')))
  expect('text' in result && result.text.trim().split(/\n+/)).toEqual(['Làm việc với tỉnh', 'Thu đạt 500 tỷ đồng'])
  expect(await issueOf(trialDocx(paragraph('x'.repeat(45 * 1024 * 1024))))).toBe('docx_too_large')
})

test('prose without a record is no report', () => {
  expect(parseReport('Một bài thơ\n\nMây trắng bay qua núi.\n\nSuối chảy dưới chân đồi.', null)).toEqual({
    key: 'not_report',
  })
})
