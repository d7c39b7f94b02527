import { examplesOf } from '../examples.ts'
import { SummaryList } from './summary-list.tsx'

export const summaryListExamples = examplesOf('SummaryList', SummaryList, {
  'of a document': {
    rows: [
      { term: 'Số, ký hiệu', detail: '1129/UBND-KTN' },
      { term: 'Cơ quan ban hành', detail: 'Ủy ban nhân dân tỉnh' },
      { term: 'Ngày ban hành', detail: '12/06/2020' },
      { term: 'Ngày hết hiệu lực', detail: undefined },
    ],
  },
})
