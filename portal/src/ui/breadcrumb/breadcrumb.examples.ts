import { examplesOf } from '../examples.ts'
import { Breadcrumb } from './breadcrumb.tsx'

export const breadcrumbExamples = examplesOf('Breadcrumb', Breadcrumb, {
  'on a category': { crumbs: [{ label: 'Kinh tế' }] },
  'on an article with a long title': {
    crumbs: [
      { label: 'Tin tức', href: '/tin-tuc' },
      { label: 'Kinh tế', href: '/tin-tuc/kinh-te' },
      { label: 'Đoàn công tác của Bộ Công Thương làm việc tại tỉnh về tình hình kinh tế - xã hội sáu tháng đầu năm' },
    ],
  },
})
