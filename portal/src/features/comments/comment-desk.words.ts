import type { Language } from '../../ui/index.ts'

const vi = {
  queue: {
    title: 'Ý kiến bạn đọc',
    filter: 'Lọc ý kiến',
    words: 'Tên hoặc chữ trong ý kiến',
    state: 'Tình trạng',
    site: 'Trang',
    states: { waiting: 'Chờ duyệt', approved: 'Đã duyệt', rejected: 'Đã từ chối' },
    none: 'Không có ý kiến nào.',
    decide: 'Với các ý kiến đã chọn',
    reason: 'Lý do từ chối',
    reasonHint: 'Bắt buộc khi từ chối. Chỉ người ở bàn làm việc thấy.',
    approve: 'Duyệt các ý kiến đã chọn',
    reject: 'Từ chối các ý kiến đã chọn',
    issues: {
      none_chosen: 'Hãy chọn ít nhất một ý kiến.',
      reason_missing: 'Hãy ghi lý do từ chối.',
    },
    results: {
      approved: (count: string) => `Đã duyệt ${count} ý kiến. Ý kiến hiện dưới bài viết.`,
      rejected: (count: string) => `Đã từ chối ${count} ý kiến.`,
      nothing: 'Các ý kiến này đã được xử lý trước đó.',
    },
  },
  desk: {
    title: 'Ý kiến chờ duyệt',
    none: 'Không có ý kiến nào chờ duyệt.',
    approve: 'Duyệt',
    reject: 'Từ chối',
    under: 'Dưới bài',
    answers: 'Trả lời ý kiến của',
    results: {
      approved: 'Đã duyệt ý kiến. Ý kiến hiện dưới bài viết.',
      rejected: 'Đã từ chối ý kiến.',
      already_decided: 'Ý kiến này đã được xử lý trước đó, hoặc không có ở trang này.',
    },
  },
}

const en: typeof vi = {
  queue: {
    title: "Readers' comments",
    filter: 'Filter comments',
    words: 'Name, or words in the comment',
    state: 'State',
    site: 'Site',
    states: { waiting: 'Waiting', approved: 'Approved', rejected: 'Rejected' },
    none: 'There are no comments.',
    decide: 'With the chosen comments',
    reason: 'Reason for rejecting',
    reasonHint: 'Required to reject. Only people at the desk see it.',
    approve: 'Approve the chosen comments',
    reject: 'Reject the chosen comments',
    issues: {
      none_chosen: 'Choose at least one comment.',
      reason_missing: 'Enter the reason for rejecting.',
    },
    results: {
      approved: count => `Comments approved: ${count}. They now appear under the article.`,
      rejected: count => `Comments rejected: ${count}.`,
      nothing: 'These comments were decided before.',
    },
  },
  desk: {
    title: 'Comments waiting',
    none: 'No comments are waiting.',
    approve: 'Approve',
    reject: 'Reject',
    under: 'Under the article',
    answers: 'In reply to',
    results: {
      approved: 'The comment was approved. It now appears under the article.',
      rejected: 'The comment was rejected.',
      already_decided: 'This comment was decided before, or does not belong to this site.',
    },
  },
}

type Words = typeof vi

/** What the queue of readers' comments says. */
export const commentQueueWords: Readonly<Record<Language, Words['queue']>> = { vi: vi.queue, en: en.queue }

/** What the dashboard says of comments that wait. */
export const commentWaitingWords: Readonly<Record<Language, Words['desk']>> = { vi: vi.desk, en: en.desk }
