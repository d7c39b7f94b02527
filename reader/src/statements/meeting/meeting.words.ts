/** Words that say that people met. */
export const MEETING_WORDS = [
  'buổi làm việc',
  'làm việc với',
  'làm việc tại',
  'cuộc họp',
  'họp thường kỳ',
  'hội nghị',
  'phiên họp',
  'kỳ họp',
  'đối thoại',
  'hội thảo',
  'chủ trì họp',
  'buổi tiếp',
  'tiếp xúc cử tri',
  'tọa đàm',
] as const

/** Halves of the day. */
export const HALVES: Readonly<Record<string, 'morning' | 'afternoon' | 'evening'>> = {
  sáng: 'morning',
  chiều: 'afternoon',
  tối: 'evening',
}

/** A group of people without names opens so. */
export const GROUP_OPENINGS = [
  'đại diện lãnh đạo',
  'đại diện',
  'lãnh đạo',
  'các đồng chí',
  'các thành viên',
  'một số',
  'các sở',
  'thành viên',
] as const

/** A sentence that names those present opens so. */
export const PRESENT_OPENINGS = [
  'tiếp và làm việc',
  'cùng dự',
  'dự hội nghị',
  'dự buổi',
  'tham dự',
  'dự lễ',
  'cùng tham dự',
  'tham gia',
  'dự họp',
  'dự có',
  'cùng đi',
  'tiếp đoàn',
  'về phía',
  'dự và chủ trì',
  'tham dự hội nghị',
  'chủ trì',
] as const

/** A sentence that says so, anywhere in it, names those present. */
export const PRESIDING_WORDS = ['chủ trì', 'cùng dự', 'dự có', 'tham dự có'] as const
