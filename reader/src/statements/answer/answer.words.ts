/** Answers that only take note: they bind to nothing. */
export const NOTING_WORDS = ['ghi nhận', 'tiếp thu', 'lắng nghe', 'chia sẻ với'] as const

/** Answers that say something on the matter. */
export const ANSWERING_WORDS = [
  'trả lời',
  'giải đáp',
  'giải trình',
  'thống nhất',
  'đồng ý',
  'chấp thuận',
  'giải quyết',
  'đã xử lý',
  'nhất trí',
] as const

/** What is answered. */
export const ANSWERED_NOUNS = [
  'kiến nghị',
  'đề xuất',
  'đề nghị',
  'ý kiến',
  'phản ánh',
  'nguyện vọng',
  'cử tri',
] as const

export const DOCUMENT_WORDS = [
  'ban hành',
  'có văn bản',
  'ra quyết định',
  'ký quyết định',
  'phê duyệt',
  'trình chính phủ',
  'trình thủ tướng',
] as const
export const DONE_WORDS = [
  'đã ban hành',
  'đã bố trí',
  'đã giải quyết',
  'đã hoàn thành',
  'đã phê duyệt',
  'đã cấp',
  'đã xử lý',
] as const

/** A promise of one's own: what the body says that it will do. */
export const PROMISING_WORDS = ['sẽ', 'cam kết', 'sẵn sàng', 'hứa'] as const
