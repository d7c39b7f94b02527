import type { Language } from '../../ui/index.ts'

const vi = {
  hint: 'PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM; MP3, M4A, OGG. Nhiều nhất 200 MB. Mất mạng thì gửi tiếp từ chỗ đã gửi.',
  progress: 'Đang gửi tệp',
  starting: 'Bắt đầu gửi …',
  sent: 'Đã gửi {percent}% ({sent} trên {all} MB)',
  pause: 'Tạm dừng',
  goOn: 'Gửi tiếp',
  goingOn: 'Đang gửi tiếp …',
  cancel: 'Thôi, không gửi',
  paused: 'Tạm dừng ở {percent}%.',
  offline: 'Mất kết nối ở {percent}%. Phần đã gửi vẫn còn; sẽ gửi tiếp khi có mạng, hoặc bấm “Gửi tiếp”.',
  signedOut: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại ở một thẻ khác rồi tải lại trang này và chọn lại tệp.',
  tooLarge: 'Tệp lớn hơn 200 MB. Hãy nén hoặc cắt ngắn rồi gửi lại.',
  refused: 'Cổng không nhận tệp này.',
}

export type UploadWords = typeof vi

const en: UploadWords = {
  hint: 'PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM; MP3, M4A, OGG. At most 200 MB. If the network fails, sending goes on from where it stopped.',
  progress: 'Sending the file',
  starting: 'Starting …',
  sent: '{percent}% sent ({sent} of {all} MB)',
  pause: 'Pause',
  goOn: 'Go on',
  goingOn: 'Going on …',
  cancel: 'Stop and do not send',
  paused: 'Paused at {percent}%.',
  offline:
    'The connection was lost at {percent}%. What was sent is kept; sending goes on when you are back online, or press “Go on”.',
  signedOut:
    'Your session has ended. Sign in again in another tab, then load this page again and choose the file again.',
  tooLarge: 'The file is larger than 200 MB. Compress or shorten it and send it again.',
  refused: 'The portal did not accept this file.',
}

/** What is said while a large file comes in; the page hands it to the script. `{name}` stands for a value. */
export const uploadWords: Readonly<Record<Language, UploadWords>> = { vi, en }
