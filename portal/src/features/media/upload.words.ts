/** What is said while a large file comes in. */
export const uploadWords = {
  hint: 'PDF, Word, Excel, PowerPoint, OpenDocument; MP4, WebM; MP3, M4A, OGG. Nhiều nhất 200 MB. Mất mạng thì gửi tiếp từ chỗ đã gửi.',
  progress: 'Đang gửi tệp',
  starting: 'Bắt đầu gửi …',
  sent: (percent: number, sent: string, all: string) => `Đã gửi ${percent}% (${sent} trên ${all} MB)`,
  pause: 'Tạm dừng',
  goOn: 'Gửi tiếp',
  goingOn: 'Đang gửi tiếp …',
  cancel: 'Thôi, không gửi',
  paused: (percent: number) => `Tạm dừng ở ${percent}%.`,
  offline: (percent: number) =>
    `Mất kết nối ở ${percent}%. Phần đã gửi vẫn còn; sẽ gửi tiếp khi có mạng, hoặc bấm “Gửi tiếp”.`,
  signedOut: 'Phiên làm việc đã kết thúc. Hãy đăng nhập lại ở một thẻ khác rồi tải lại trang này và chọn lại tệp.',
  tooLarge: 'Tệp lớn hơn 200 MB. Hãy nén hoặc cắt ngắn rồi gửi lại.',
  refused: 'Cổng không nhận tệp này.',
} as const
