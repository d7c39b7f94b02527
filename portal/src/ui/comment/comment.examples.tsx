import { examplesOf } from '../examples.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentThread } from './comment-thread.tsx'

export const commentExamples = [
  ...examplesOf('CommentThread', CommentThread, {
    'with an official answer': {
      count: 2,
      comments: [
        {
          id: '1',
          author: 'Lò Văn An',
          writtenAt: new Date('2020-07-18T03:12:00Z'),
          paragraphs: ['Bản tôi đến nay vẫn chưa có điện. Bao giờ dự án tới nơi?'],
          replyHref: '?tra-loi=1#gui-binh-luan',
          replies: [
            {
              id: '2',
              author: 'Sở Công Thương',
              isOfficial: true,
              writtenAt: new Date('2020-07-20T08:00:00Z'),
              paragraphs: ['Danh sách thôn bản và tiến độ có trong văn bản kèm theo.'],
            },
          ],
        },
      ],
    },
    'with nothing yet': { count: 0, comments: [] },
  }),
  ...examplesOf('CommentForm', CommentForm, {
    'come back with mistakes': {
      action: '/binh-luan',
      typed: { text: 'Bản tôi đến nay vẫn chưa có điện.' },
      issues: [{ field: 'name', text: 'Hãy cho biết họ và tên' }],
      replyTo: { id: '1', author: 'Lò Văn An' },
    },
  }),
]
