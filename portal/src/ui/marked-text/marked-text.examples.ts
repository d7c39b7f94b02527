import { examplesOf } from '../examples.ts'
import { MarkedText } from './marked-text.tsx'

const legend = [
  { kind: 'figure', label: 'Số liệu' },
  { kind: 'citation', label: 'Văn bản viện dẫn' },
  { kind: 'person', label: 'Người' },
  { kind: 'recommendation', label: 'Kiến nghị' },
] as const

export const markedTextExamples = examplesOf('Marked text', MarkedText, {
  'a sentence of each kind': {
    legendLabel: 'Chú giải',
    legend,
    stretches: [
      { text: 'Đồng chí ', kinds: [] },
      { text: 'Giàng A Tính', kinds: ['person'] },
      { text: ' báo cáo: thu ngân sách ước đạt ', kinds: [] },
      { text: '1.250 tỷ đồng', kinds: ['figure'] },
      { text: '.\nTỉnh đề nghị Bộ ', kinds: [] },
      { text: 'bố trí ', kinds: ['recommendation'] },
      { text: '30 tỷ đồng', kinds: ['recommendation', 'figure'] },
      { text: ' theo ', kinds: ['recommendation'] },
      { text: 'Công văn số 12/UBND-KT', kinds: ['recommendation', 'citation'] },
      { text: '.', kinds: [] },
    ],
  },
})
