import { examplesOf } from '../examples.ts'
import { Button, ButtonLink } from './button.tsx'

export const buttonExamples = [
  ...examplesOf('Button', Button, {
    main: { children: 'Gửi ý kiến' },
    second: { children: 'Lưu bản nháp', look: 'second' },
    quiet: { children: 'Hủy', look: 'quiet' },
    'for a dangerous act': { children: 'Gỡ bài', look: 'danger', name: 'act', value: 'withdraw' },
  }),
  ...examplesOf('ButtonLink', ButtonLink, {
    'to a file': { children: 'Tải tệp PDF', href: '/tep/1129.pdf', downloadAs: '1129-UBND-KTN.pdf' },
  }),
]
