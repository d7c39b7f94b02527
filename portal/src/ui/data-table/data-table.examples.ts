import { examplesOf } from '../examples.ts'
import { DataTable } from './data-table.tsx'

export const dataTableExamples = examplesOf('DataTable', DataTable, {
  'of observations': {
    id: 'bang-thu-ngan-sach',
    caption: 'Thu ngân sách theo kỳ',
    columns: [
      { heading: 'Kỳ' },
      { heading: 'Thực hiện (tỷ đồng)', isNumeric: true },
      { heading: 'So với dự toán', isNumeric: true },
    ],
    rows: [
      ['6 tháng đầu năm 2020', 'trên 5.406', '63%'],
      ['năm 2019', '9.120,5', '104,2%'],
    ],
    note: 'Số năm 2020 là số ước.',
  },
})
