import { examplesOf } from '../examples.ts'
import { RecommendationList } from './recommendation-list.tsx'

export const recommendationListExamples = examplesOf('RecommendationList', RecommendationList, {
  'of an article': {
    items: [
      {
        number: 1,
        href: '/kien-nghi/1',
        text: 'Sớm bố trí đủ vốn đầu tư cho dự án cấp điện cho các thôn bản chưa có điện của tỉnh',
        state: 'acknowledged',
        isOverdue: true,
        facts: ['UBND tỉnh gửi Bộ Công Thương', 'mở 128 ngày'],
      },
      {
        number: 3,
        href: '/kien-nghi/3',
        text: 'Sớm có văn bản hướng dẫn trình tự, thủ tục lập, phê duyệt, bổ sung quy hoạch điện mặt trời',
        state: 'resolved',
        facts: ['UBND tỉnh gửi Bộ Công Thương', 'HĐND tỉnh xác nhận ngày 02/11/2020'],
      },
    ],
  },
})
