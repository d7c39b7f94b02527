import type { Language } from '../../ui/index.ts'

export type NotificationKind = 'submitted' | 'sent_back' | 'approved' | 'published' | 'comment' | 'due'

const vi = {
  title: 'Thông báo',
  about: 'Thông báo được giữ 90 ngày. Chọn nhận qua thư ở trang tài khoản của bạn.',
  account: 'Tài khoản của tôi',
  none: 'Chưa có thông báo nào.',
  readAll: 'Đánh dấu đã đọc tất cả',
  read: 'Đã đọc',
  readOne: (title: string) => `Đánh dấu đã đọc: ${title}`,
  isNew: 'Mới',
  kinds: {
    submitted: 'Bài được trình duyệt',
    sent_back: 'Bài bị trả lại',
    approved: 'Bài được duyệt',
    published: 'Bài đã đăng',
    comment: 'Ý kiến chờ duyệt',
    due: 'Kiến nghị sắp đến hạn',
  } satisfies Record<NotificationKind, string> as Record<NotificationKind, string>,
  mailSubject: (count: number) =>
    count === 1 ? 'Cổng thông tin: 1 thông báo mới' : `Cổng thông tin: ${count} thông báo mới`,
  mailHello: (name: string) => `Chào ${name},`,
  mailEnd: (link: string) => `Xem tại bàn làm việc: ${link}\n\nĐổi cách nhận thư ở trang tài khoản của bạn.`,
}

type NotificationWords = typeof vi

const en: NotificationWords = {
  title: 'Notifications',
  about: 'Notifications are kept for 90 days. Choose whether they also come by mail on your account page.',
  account: 'My account',
  none: 'No notifications yet.',
  readAll: 'Mark all as read',
  read: 'Mark as read',
  readOne: title => `Mark as read: ${title}`,
  isNew: 'New',
  kinds: {
    submitted: 'Article submitted for approval',
    sent_back: 'Article sent back',
    approved: 'Article approved',
    published: 'Article published',
    comment: 'Comment waiting',
    due: 'Recommendation due soon',
  },
  mailSubject: count => (count === 1 ? 'Portal: 1 new notification' : `Portal: ${count} new notifications`),
  mailHello: name => `Hello ${name},`,
  mailEnd: link => `See them at the desk: ${link}\n\nChange how you get mail on your account page.`,
}

/** What the desk and letters say of notifications. */
export const notificationWords: Readonly<Record<Language, NotificationWords>> = { vi, en }
