import { examplesOf } from '../examples.ts'
import { RecommendationList } from './recommendation-list.tsx'

export const recommendationListExamples = examplesOf('RecommendationList', RecommendationList, {
  'of an article': {
    items: [
      {
        number: 1,
        href: '/kien-nghi/1',
        text: 'Ưu tiên vốn để kéo điện về những bản còn thiếu',
        state: 'acknowledged',
        isOverdue: true,
        facts: ['UBND tỉnh gửi Bộ Công Thương', 'mở 128 ngày'],
      },
      {
        number: 3,
        href: '/kien-nghi/3',
        text: 'Ban hành hướng dẫn đưa dự án điện mặt trời vào quy hoạch',
        state: 'resolved',
        facts: ['UBND tỉnh gửi Bộ Công Thương', 'HĐND tỉnh xác nhận ngày 02/11/2020'],
      },
    ],
  },
})
