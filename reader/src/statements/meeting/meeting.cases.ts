/** A text, who comes to whom in it, and in what capacity those present take part. */
export const reads: readonly (readonly [
  string,
  { readonly guest: string | null; readonly host: string | null },
  readonly (readonly [string, string | null])[],
])[] = [
  [
    'Ngày 5/3/2024, lãnh đạo tỉnh Lai Châu làm việc với Đoàn công tác của Bộ Xây dựng tại Trung tâm Hành chính tỉnh. Đoàn do Thứ trưởng Bộ Xây dựng Nguyễn Văn An dẫn đầu.',
    { guest: 'Bộ Xây dựng', host: 'lãnh đạo tỉnh Lai Châu' },
    [['Nguyễn Văn An', 'head_of_delegation']],
  ],
  [
    'Sáng 5/3/2024, UBND tỉnh Lai Châu có cuộc làm việc với Đoàn khảo sát của Bộ Y tế về y tế cơ sở. Dẫn đầu Đoàn là đồng chí Nguyễn Văn An - Thứ trưởng Bộ Y tế; cùng đi có đồng chí Lý Thị Hoa - Phó Vụ trưởng Vụ Kế hoạch.',
    { guest: 'Bộ Y tế', host: 'UBND tỉnh Lai Châu' },
    [
      ['Nguyễn Văn An', 'head_of_delegation'],
      ['Lý Thị Hoa', null],
    ],
  ],
  [
    'Sáng 5/3/2024, Đoàn công tác của Bộ Giáo dục và Đào tạo làm việc với UBND tỉnh Lai Châu tại thành phố Lai Châu.',
    { guest: 'Bộ Giáo dục và Đào tạo', host: 'UBND tỉnh Lai Châu' },
    [],
  ],
  [
    'Sáng 5/3/2024, đồng chí Lê Văn An - Thứ trưởng Bộ Nông nghiệp và Môi trường dẫn đầu Đoàn công tác của Bộ làm việc với UBND tỉnh Lai Châu.',
    { guest: 'Bộ Nông nghiệp và Môi trường', host: 'UBND tỉnh Lai Châu' },
    [['Lê Văn An', 'head_of_delegation']],
  ],
  [
    'Sáng 5/3/2024, Đoàn khảo sát của Bộ Nội vụ do đồng chí Lê Văn An - Phó Vụ trưởng Vụ Cải cách hành chính làm Trưởng Đoàn làm việc tại tỉnh Lai Châu.',
    { guest: 'Bộ Nội vụ', host: 'tỉnh Lai Châu' },
    [['Lê Văn An', 'head_of_delegation']],
  ],
]

/** No meeting: nobody meets, or no day is named. */
export const refuses: readonly string[] = [
  'Ngày 5/3/2024, UBND tỉnh Lai Châu công bố kết quả năm.',
  'Lãnh đạo tỉnh Lai Châu làm việc với Đoàn công tác của Bộ Y tế.',
]

/** The words say that people meet, and neither side of a visit. */
export const withoutSides: readonly string[] = [
  'Ngày 5/3/2024, UBND tỉnh Lai Châu tổ chức hội nghị tổng kết.',
  'Ngày 5/3/2024, tỉnh Lai Châu tiếp đoàn viên ưu tú tại hội nghị biểu dương.',
]
