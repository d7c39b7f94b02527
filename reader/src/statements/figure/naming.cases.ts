/** A text; and of one figure in it, what measures it and how. */
export const reads: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['Năm 2023, 62% người dân tham gia bảo hiểm y tế.', '62%', { indicator: 'người dân tham gia bảo hiểm y tế' }],
  [
    'Năm 2023, huyện đưa 74 lao động đi làm việc ở nước ngoài.',
    '74 lao động',
    { indicator: 'lao động đi làm việc ở nước ngoài' },
  ],
  ['Năm 2023, có 3 ca tử vong do bệnh dại.', '3 ca', { indicator: 'tử vong do bệnh dại' }],
  ['Năm 2023, đã sửa 41/60 căn nhà theo Quyết định số 22/2013/QĐ-TTg.', '41/60 căn nhà', { indicator: 'căn nhà' }],
  ['Năm 2023, 94% xã đạt tiêu chí quốc gia về y tế.', '94%', { indicator: 'xã đạt tiêu chí quốc gia' }],
  ['Năm 2023, 70% hồ sơ được số hóa.', '70%', { indicator: 'hồ sơ được số hóa' }],
  ['Ngày 12/8/2023, lũ làm 9 ha ao cá bị cuốn trôi.', '9 ha', { indicator: 'ao cá' }],
  ['Năm 2023, huyện có 12 người chết, 4 mất tích.', '4', { indicator: 'mất tích' }],
  ['Năm 2023, số lớp ghép giảm 14 lớp, còn 61 lớp.', '61 lớp', { indicator: 'số lớp ghép' }],
  [
    'Năm 2023, tỉnh có 7,4 bác sĩ/vạn dân, 24 giường bệnh/vạn dân.',
    '24 giường bệnh/vạn dân',
    { indicator: 'giường bệnh' },
  ],
  ['Năm 2023, thu giữ 1,2 kg heroin.', '1,2 kg', { indicator: 'heroin' }],
  ['Năm 2023, huy động 40 dân quân và 6 máy xúc.', '6 máy', { indicator: 'máy xúc' }],
  ['Năm 2023, hiến 4 ha đất và 910 ngày công.', '910 ngày công', { indicator: 'ngày công' }],
  ['Năm 2023, tổng số lợn buộc tiêu hủy 214 con.', '214 con', { indicator: 'tổng số lợn buộc tiêu hủy' }],
  ['Năm 2023, công ty còn nợ 4 tỷ đồng.', '4 tỷ đồng', { indicator: 'còn nợ' }],
  ['Dự án kè Bãi Sậy có vốn 70 tỷ đồng.', '70 tỷ đồng', { indicator: 'vốn' }],
  ['Năm 2023, tạo việc làm cho hơn 900 lao động.', '900 lao động', { indicator: 'tạo việc làm' }],
  ['Năm 2023, bảo hiểm xã hội tỉnh chi trả trợ cấp cho 210 người.', '210 người', { indicator: 'chi trả trợ cấp' }],
  ['Năm 2023, lễ hội đua thuyền dự kiến đón 9.000 lượt khách.', '9.000 lượt khách', { indicator: 'lễ hội đua thuyền' }],
  ['Năm 2023, vi phạm tốc độ xử lý 312 trường hợp.', '312 trường hợp', { indicator: 'vi phạm tốc độ xử lý' }],
  ['Năm 2023, giá tôm sú loại 30 con/kg đạt 210.000 đồng/kg.', '210.000 đồng/kg', { indicator: 'giá tôm sú' }],
  ['Kế hoạch vốn năm 2023 tỉnh được giao 900 tỷ đồng.', '900 tỷ đồng', { indicator: 'kế hoạch vốn', kind: 'target' }],
  ['Năm 2023, nhân dân đóng góp 6 tỷ đồng.', '6 tỷ đồng', { indicator: 'nhân dân đóng góp' }],
  ['Năm 2023, Hội Chữ thập đỏ tiếp nhận 2 tỷ đồng ủng hộ.', '2 tỷ đồng', { indicator: 'tiếp nhận' }],
  ['Nậm Pồ: Hơn 20 ha ngô bị ngập úng.', '20 ha', { indicator: 'ngô bị ngập úng' }],
  ['UBND tỉnh đề nghị Sở Y tế luân phiên ít nhất 8 bác sĩ về xã.', '8 bác sĩ', { indicator: 'bác sĩ', kind: 'target' }],
  [
    'UBND tỉnh yêu cầu Sở Tài chính cân đối 5 tỷ đồng dự phòng ngân sách.',
    '5 tỷ đồng',
    { indicator: 'dự phòng ngân sách', kind: 'target' },
  ],
  ['UBND tỉnh yêu cầu huyện thu hồi 4 tỷ đồng chi sai.', '4 tỷ đồng', { kind: 'target' }],
  ['UBND tỉnh đề nghị Bộ Y tế cấp 4 tấn hóa chất và 9 cơ số thuốc.', '9 cơ số', { kind: 'target' }],
  ['Năm 2023, tai nạn giảm 4 vụ (12,5%).', '12,5%', { kind: 'change', value: -12.5 }],
  [
    'Năm 2023, so với năm 2022 giảm 9 người chết và 7 người bị thương.',
    '7 người',
    { kind: 'change', value: -7, comparison: { text: 'năm 2022' } },
  ],
  [
    'Năm 2023, đàn dê bằng 104% cùng kỳ; đàn gà giảm 2%.',
    '2%',
    { kind: 'change', comparison: { text: 'cùng kỳ', origin: 'inherited' } },
  ],
  ['Năm 2023, giải ngân 57% kế hoạch; vốn nước ngoài dưới 30%.', '30%', { kind: 'share_of_plan' }],
  [
    'Năm 2023, giải ngân đạt 57% kế hoạch; trong đó vốn trái phiếu mới giải ngân 22%.',
    '22%',
    { kind: 'share_of_plan' },
  ],
  [
    'Năm 2023, PAR INDEX đạt 88 điểm. Sở Nội vụ dẫn đầu khối sở với 94,1 điểm.',
    '94,1 điểm',
    { kind: 'score', indicator: 'sở nội vụ' },
  ],
  [
    'Năm 2023, chỉ số PCI của xã Đông đạt 91 điểm, hơn xã đứng cuối 8 điểm.',
    '8 điểm',
    { kind: 'change', comparison: { text: 'xã đứng cuối' } },
  ],
  ['Năm 2023, hộ dùng nước sạch đạt 71% (KH 70%).', '70%', { kind: 'target', indicator: 'hộ dùng nước sạch' }],
  [
    'Năm 2023, dự toán thu là 90 tỷ đồng, trong đó thu nội địa 60 tỷ đồng.',
    '60 tỷ đồng',
    { kind: 'target', indicator: 'thu nội địa' },
  ],
  ['Năm 2023, xây 7 “Nhà tình nghĩa”.', '7 “Nhà', { unit: { base: 'Nhà' } }],
  ['Thời gian lưu trú 1,7 ngày.', '1,7 ngày', { value: 1.7 }],
]

/** A text; and of one figure in it, what must not be read into it. */
export const refuses: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
  ['Năm 2023, 40 hộ tham gia hội thi.', '40 hộ', { indicator: 'hộ tham gia hội thi' }],
  ['Năm 2023, giảm 20% trẻ em bị tai nạn thương tích.', '20%', { indicator: 'trẻ em' }],
  ['Năm 2023, dư nợ 4 tỷ đồng.', '4 tỷ đồng', { indicator: 'nợ' }],
  ['UBND tỉnh đề nghị Bộ Tài chính bố trí kinh phí 50 tỷ đồng xây trường.', '50 tỷ đồng', { indicator: 'xây trường' }],
  ['Năm 2023, tai nạn giảm 4 vụ (chiếm 12,5% cả vùng).', '12,5%', { kind: 'change' }],
  [
    'Tháng 9/2023, bán lẻ tăng 1% so với tháng trước; lũy kế 9 tháng tăng 12%.',
    '12%',
    { comparison: { text: 'tháng trước' } },
  ],
  ['Năm 2023, du lịch đóng góp 12% GRDP.', '12%', { indicator: 'du lịch đóng góp' }],
  ['Năm 2023, PAR INDEX đạt 88 điểm. Có 12 điểm sạt lở.', '12 điểm', { kind: 'score' }],
  ['UBND tỉnh yêu cầu Sở Y tế hỗ trợ TP. Vinh và 2 huyện.', '2 huyện', { kind: 'target' }],
]

/** A text, and every figure in it. */
export const counted: readonly (readonly [string, readonly string[]])[] = [
  ['Năm 2023, 508 ha thiệt hại trên 70%, 12 ha thiệt hại từ 30 - 70%.', ['508 ha', '12 ha']],
  ['Năm 2023, lắp máy cho 100% tàu cá từ 15 m trở lên.', ['100%']],
  ['Tàu cá BĐ 91234 TS có công suất 822 CV.', ['822 CV']],
  ['Tai nạn giảm cả 3 tiêu chí: giảm 2 vụ.', ['2 vụ']],
]
