import { examplesOf } from '../examples.ts'
import { ShareLinks } from './share.tsx'

export const shareExamples = examplesOf('ShareLinks', ShareLinks, {
  'of an article': { url: 'https://laichau.example/tin-tuc/doan-cong-tac', title: 'Đoàn công tác làm việc tại tỉnh' },
})
