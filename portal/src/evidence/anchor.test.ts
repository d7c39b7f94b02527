import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anchorAt, isAnchored, reanchor } from './anchor.ts'

const text = 'Thu ngân sách đạt 63% dự toán. Giải ngân đạt 63% kế hoạch. Đã bàn giao 12 trường.'
const second = anchorAt(text, text.lastIndexOf('63%'), text.lastIndexOf('63%') + 3)

test('a quote follows its sentence when words are added before it', () => {
  const edited = `Mở đầu thêm một câu. ${text}`
  const found = reanchor(edited, second)
  expect(found && edited.slice(found.start - 14, found.end)).toBe('Giải ngân đạt 63%')
})

test('a quote whose sentence is gone is lost, though the same digits stand elsewhere', () => {
  expect(reanchor(text.replace('Giải ngân đạt 63% kế hoạch.', ''), second)).toBeNull()
})

test('changed digits lose the anchor', () => {
  expect(reanchor(text.replace('63% kế', '64% kế'), second)).toBeNull()
})

test('a tampered quote is not anchored', () => {
  expect(isAnchored(text, { ...second, sha256: second.sha256.replace(/./, 'x') })).toBe(false)
})

test('law: whatever is found again quotes the text exactly', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 40 }),
      fc.string({ maxLength: 40 }),
      fc.nat(60),
      fc.integer({ min: 1, max: 20 }),
      (before, after, start, length) => {
        const at = Math.min(start, text.length - 1)
        const anchor = anchorAt(text, at, Math.min(text.length, at + length))
        const edited = before + text + after
        const found = reanchor(edited, anchor)
        return found === null || (edited.slice(found.start, found.end) === anchor.quote && isAnchored(edited, found))
      },
    ),
  )
})
