import { examplesOf } from '../examples.ts'
import { StatusTag } from '../status-tag/status-tag.tsx'
import { Timeline } from './timeline.tsx'

export const timelineExamples = examplesOf('Timeline', Timeline, {
  'of a recommendation': {
    events: [
      { day: '2020-07-15', date: '15/07/2020', title: 'Nêu tại buổi làm việc', by: 'UBND tỉnh' },
      {
        day: '2020-07-15',
        date: '15/07/2020',
        title: <StatusTag state="acknowledged" />,
        by: 'Bộ Công Thương',
        detail: <p>“ghi nhận, tiếp thu ý kiến của tỉnh”</p>,
      },
    ],
  },
})
