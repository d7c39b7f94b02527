import { examplesOf } from '../examples.ts'
import { FigureCard } from './figure-card.tsx'

export const figureCardExamples = examplesOf('FigureCard', FigureCard, {
  'with a derived plan': {
    id: 'so-lieu-1',
    name: 'Tổng thu ngân sách địa phương',
    value: 'trên 5.406 tỷ đồng',
    period: '6 tháng đầu năm 2020, số ước',
    facts: [
      { term: 'So với dự toán', detail: '63%' },
      { term: 'Dự toán năm', detail: '≥ 8.513 tỷ đồng', derivedBy: '5.406 : 63,5%' },
    ],
    seriesHref: '/so-lieu/thu-ngan-sach',
    textHref: '#cho-1',
  },
  'with its arithmetic': {
    id: 'so-lieu-2',
    name: 'Thôn bản được sử dụng điện lưới quốc gia',
    value: '937/994 thôn bản',
    isConfirmed: false,
    checks: [{ working: '937/994 = 94,27%, làm tròn 94,3', verdict: 'right' }],
    seriesHref: '/so-lieu/thon-ban-co-dien',
  },
  'with wrong arithmetic': {
    id: 'so-lieu-3',
    name: 'Hộ được sử dụng điện lưới quốc gia',
    value: '94.044/99.069 hộ',
    checks: [
      { working: '94.044/99.069 = 94,93%; bài ghi 95,9%', verdict: 'wrong' },
      { working: 'Kế hoạch năm không có trong bài', verdict: 'uncertain' },
    ],
  },
})
