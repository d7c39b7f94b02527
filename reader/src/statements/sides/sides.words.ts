/** Said of a ministry without its name, as a body or in the person of who leads it. */
export const MINISTRY_ALONE = ['Bộ', 'Bộ trưởng', 'Thứ trưởng', 'lãnh đạo Bộ'] as const
/** Said of those who came without saying whence. */
export const GUEST_ALONE = ['Đoàn', 'Đoàn công tác', 'Đoàn khảo sát', 'Đoàn giám sát', 'Đoàn kiểm tra'] as const
/** Open as a ministry's name does and are none. */
export const NO_MINISTRIES = ['Bộ Chính trị', 'Bộ CHQS', 'Bộ Chỉ huy Quân sự'] as const
