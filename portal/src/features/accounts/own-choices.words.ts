import type { Language } from '../../ui/index.ts'

const vi = {
  title: 'Ngôn ngữ và thông báo',
  language: 'Ngôn ngữ của bàn làm việc',
  languageHint: 'Mọi trang của bàn làm việc có cả tiếng Anh. Bài viết, tên và trang công khai vẫn bằng tiếng Việt.',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  mail: 'Nhận thông báo qua thư',
  mails: { none: 'Không', at_once: 'Ngay khi có', daily: 'Mỗi ngày một thư' },
  noMail: 'Cổng chưa có máy chủ thư nên chưa gửi được.',
  keep: 'Lưu lựa chọn',
}

const en: typeof vi = {
  title: 'Language and notifications',
  language: 'Language of the desk',
  languageHint: 'Every page of the desk is also in English. Articles, names and the public site stay in Vietnamese.',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  mail: 'Notifications by mail',
  mails: { none: 'No', at_once: 'At once', daily: 'One letter a day' },
  noMail: 'The portal has no mail server, so nothing is sent yet.',
  keep: 'Save choices',
}

/** What the page of one's own account says of language and mail. */
export const choiceWords: Readonly<Record<Language, typeof vi>> = { vi, en }
