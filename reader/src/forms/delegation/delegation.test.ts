import { expect, test } from 'vitest'
import { reads, refuses } from './delegation.cases.ts'
import { senderIn } from './delegation.ts'

test.each(reads)('in %s finds %s', (text, sender) => {
  const span = senderIn(text)
  expect(span && text.slice(span.start, span.end)).toBe(sender)
})

test.each(refuses)('in %s finds no sender', text => {
  expect(senderIn(text)).toBeNull()
})
