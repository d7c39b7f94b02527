/** Words, and who sends the delegation. */
export const reads: readonly (readonly [string, string])[] = [
  ['Đoàn khảo sát của Bộ Nội vụ do đồng chí', 'Bộ Nội vụ'],
  ['Đoàn công tác của Bộ Công Thương đã có', 'Bộ Công Thương'],
  ['Đoàn công tác của Bộ Công thương và lãnh đạo tỉnh', 'Bộ Công thương'],
  ['Đoàn khảo sát của Ủy ban Kinh tế và Tài chính làm việc', 'Ủy ban Kinh tế và Tài chính'],
  ['Đoàn công tác Bộ Giáo dục và Đào tạo làm việc', 'Bộ Giáo dục và Đào tạo'],
  ['Đoàn kiểm tra số 2 của Bộ Y tế về y tế cơ sở', 'Bộ Y tế'],
  ['Đoàn công tác Văn phòng Điều phối đến', 'Văn phòng Điều phối'],
  ['Đoàn giám sát của HĐND tỉnh Lai Châu', 'HĐND tỉnh Lai Châu'],
]

/** Delegations that nobody is named to send, and what is no delegation. */
export const refuses: readonly string[] = [
  'Đoàn công tác đã tới dâng hương',
  'Đoàn Thanh niên Cộng sản Bộ Nội vụ',
  'Đoàn do Thứ trưởng Bộ Xây dựng dẫn đầu',
]
