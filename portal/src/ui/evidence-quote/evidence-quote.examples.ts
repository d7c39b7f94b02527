import { examplesOf } from '../examples.ts'
import { EvidenceQuote } from './evidence-quote.tsx'

const source = { title: 'Đoàn công tác của Bộ Công Thương làm việc tại tỉnh', href: '/tin-tuc/doan-cong-tac#cho-2' }

export const evidenceQuoteExamples = examplesOf('EvidenceQuote', EvidenceQuote, {
  'within its sentence': {
    before: 'Số thôn bản được sử dụng điện lưới quốc gia là ',
    quote: '937/994 thôn bản, đạt 94,3%',
    after: '.',
    source,
    date: '17/07/2020',
  },
  broken: { quote: 'ghi nhận, tiếp thu', source, isBroken: true },
})
