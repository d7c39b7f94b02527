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
  'cuộc làm việc',
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
  'đoàn do',
  'đoàn công tác do',
  'dẫn đầu đoàn',
  'trưởng đoàn là',
  'trưởng đoàn công tác là',
  'làm trưởng đoàn là',
] as const

/** A sentence that says so, anywhere in it, names those present. */
export const PRESIDING_WORDS = ['chủ trì', 'cùng dự', 'dự có', 'tham dự có'] as const

/** How the name of who receives a delegation opens. */
export const HOST_HEADS = [
  'tỉnh',
  'Tỉnh',
  'thành phố',
  'Thành phố',
  'huyện',
  'Huyện',
  'xã',
  'Xã',
  'phường',
  'Phường',
  'UBND',
  'HĐND',
  'Tỉnh ủy',
  'Huyện ủy',
  'Đảng ủy',
  'Sở',
  'Ban',
  'Bộ',
  'Công ty',
  'Trung tâm',
  'Bệnh viện',
  'Trường',
  'Cục',
] as const

/** Here the name of a host ends: the matter, the aim, the place, the time. */
export const HOST_ENDS = [
  'về',
  'nhằm',
  'để',
  'cùng',
  'do',
  'đã',
  'tại',
  'ở',
  'trong',
  'vào',
  'theo',
  'có',
  'sau',
  'trước',
  'khi',
  'làm việc',
  'tổ chức',
  'tiếp',
  'chủ trì',
  'gặp',
  'đón',
] as const

/** Between a host and whom it meets: `có cuộc làm việc với Đoàn`. */
export const MEETS_DELEGATION = [
  'làm việc với',
  'làm việc cùng',
  'tiếp',
  'đón',
  'tiếp đón',
  'đón tiếp',
  'tiếp và làm việc với',
] as const
