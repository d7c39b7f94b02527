import { examplesOf } from '../examples.ts'
import { Notice, UnconfirmedMark } from './notice.tsx'

export const noticeExamples = [
  ...examplesOf('Notice', Notice, {
    'to inform': { children: <p>Cổng tạm dừng để bảo trì từ 22:00 ngày 05/12/2026 đến 02:00 ngày 06/12/2026.</p> },
    'of success': { kind: 'success', title: 'Đã nhận ý kiến của bạn', isAnswer: true },
    'to warn': { kind: 'warning', title: 'Văn bản này hết hiệu lực', children: <p>Được thay thế từ 01/01/2024.</p> },
    'of a withdrawn article': {
      kind: 'withdrawn',
      title: 'Bài viết đã được gỡ',
      children: <p>Gỡ ngày 20/07/2020 vì số liệu đang được kiểm tra lại.</p>,
    },
    'of unconfirmed readings': {
      kind: 'unconfirmed',
      title: 'Máy đọc, chưa xác nhận',
      children: <p>12 số liệu trong bài do máy đọc và chưa có người xác nhận.</p>,
    },
  }),
  ...examplesOf('UnconfirmedMark', UnconfirmedMark, { 'beside a figure': {} }),
]
