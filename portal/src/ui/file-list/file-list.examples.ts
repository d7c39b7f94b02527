import { examplesOf } from '../examples.ts'
import { FileList } from './file-list.tsx'

export const fileListExamples = examplesOf('FileList', FileList, {
  'of an article': {
    files: [
      { title: 'Báo cáo chín tháng', path: '/vi-du/bao-cao.pdf', type: 'PDF', bytes: 1_250_000 },
      { title: 'Biểu số liệu', path: '/vi-du/bieu.xlsx', type: 'XLSX', bytes: 84_000 },
    ],
  },
})
