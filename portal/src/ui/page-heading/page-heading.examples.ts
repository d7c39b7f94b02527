import { examplesOf } from '../examples.ts'
import { ArticleMeta, PageHeading } from './page-heading.tsx'

export const pageHeadingExamples = [
  ...examplesOf('PageHeading', PageHeading, {
    'with a long title': {
      over: 'Văn bản',
      title:
        'Quyết định về việc phê duyệt Quy hoạch phát triển điện lực trên địa bàn tỉnh giai đoạn 2016-2025, có xét đến năm 2035',
    },
  }),
  ...examplesOf('ArticleMeta', ArticleMeta, {
    'of an article': {
      publishedAt: new Date('2020-07-17T00:51:00Z'),
      author: 'Thu Hoài',
      views: 588,
      comments: 0,
    },
  }),
]
