/** A text, a figure in it, and the time that it is of; null for none. */
export const reads: readonly (readonly [string, string, string | null])[] = [
  // A day said once over a report holds for all of it.
  [
    'Thiệt hại do mưa đá\n\nBan Chỉ huy tổng hợp thiệt hại tính đến 7 giờ ngày 04/5/2023 như sau:\n\n1. Nhà ở\n- Tại xã Mường Than: 58 nhà tốc mái.\n\n2. Nông nghiệp\n- Ngô bị đổ 73 ha.',
    '73 ha',
    '2023-05-04',
  ],
  [
    'Số liệu dịch bệnh đến hết ngày 12/8/2022:\n\n- Huyện Bát Xát: 36 ca.\n\nNgành y tế đã phun hóa chất 410 hộ.',
    '410 hộ',
    '2022-08-12',
  ],
  // Days in brackets, days of one month, parts of days, days of two years.
  ['Trong 5 ngày nghỉ lễ (29/4 - 3/5/2024), tỉnh đón 9.000 lượt khách.', '9.000 lượt khách', '2024-04-29/2024-05-03'],
  ['Từ ngày 3 đến 8/9/2023, lễ hội đón 9.000 lượt khách.', '9.000 lượt khách', '2023-09-03/2023-09-08'],
  ['Mưa đá từ đêm 7/3 đến sáng 8/3/2023 làm 41 nhà tốc mái.', '41 nhà', '2023-03-07/2023-03-08'],
  ['Từ ngày 15/12/2022 đến 14/3/2023, xảy ra 7 vụ.', '7 vụ', '2022-12-15/2023-03-14'],
  // The day that opens a text, and the day up to which it counts what came of days told before.
  ['Chuyển đổi số\n\nTính đến ngày 15/9/2023, xã có 40 hộ.\n\nXã còn thiếu 6 máy tính.', '6 máy tính', '2023-09-15'],
  [
    'Từ ngày 3 đến 5/9/2023 có mưa, lượng mưa 90 mm.\n\nTính đến 7 giờ ngày 6/9/2023, có 4 nhà sập.\n\nTổng thiệt hại 9 tỷ đồng.',
    '9 tỷ đồng',
    '2023-09-06',
  ],
  // A part of the time stays in its clause.
  [
    'GRDP 9 tháng năm 2022 tăng 9%, trong đó quý III tăng 12%.\n\nThu ngân sách đạt 40 tỷ đồng.',
    '40 tỷ đồng',
    '2022-M9',
  ],
  ['Năm 2022, thiệt hại 9 tỷ đồng, gấp 1,8 lần cả mùa mưa năm 2020.', '1,8 lần', '2022'],
  ['Báo cáo năm 2021\n\nMức độ hài lòng đạt 88%; hiện đại hóa hành chính đạt 80%.', '88%', '2021'],
  ['Báo cáo năm 2021\n\nMức độ hài lòng đạt 88%; hiện đại hóa hành chính đạt 80%.', '80%', '2021'],
  ['Vốn toàn xã hội giai đoạn 2021 - 2025 phấn đấu đạt 180 nghìn tỷ đồng.', '180 nghìn tỷ đồng', '2021/2025'],
  ['Kết quả thanh tra cho thấy, giai đoạn 2019 - 2022, huyện chi sai 4 tỷ đồng.', '4 tỷ đồng', '2019/2022'],
  ['Đêm 20/4/2023, mưa đá tại xã Pa làm 41 nhà tốc mái.', '41 nhà', '2023-04-20'],
  ['Quý I/2023 thu 9 tỷ đồng. Người dân phản ánh giá đất 63.000 đồng/m2.', '63.000 đồng/m2', null],
  ['Năm 2023 có mưa.\n\nTỉnh hỗ trợ 20 triệu đồng/người.', '20 triệu đồng/người', null],
  // Days without a year are of the year of the text.
  [
    'Hội chợ OCOP năm 2023 diễn ra từ ngày 05/9 đến 11/9. Ban Tổ chức cho biết, các gian hàng đón 64.000 lượt khách.',
    '64.000 lượt khách',
    '2023-09-05/2023-09-11',
  ],
  [
    'Lễ hội Hoa Ban năm 2023 diễn ra từ ngày 10/3 đến 14/3. Riêng ngày khai mạc 10/3 có 21.500 lượt khách.',
    '21.500 lượt khách',
    '2023-03-10',
  ],
  [
    'Sơ kết 6 tháng đầu năm 2016\n\nKết quả bầu cử trưởng thôn ngày 15/3/2016: tỷ lệ cử tri đi bầu đạt 97,2%.',
    '97,2%',
    '2016-03-15',
  ],
  // A season, a school year, a year in passing leave the half-year that is reported.
  [
    'Sáu tháng đầu năm 2019, toàn tỉnh trồng 310 ha chè. Mía niên vụ 2018 - 2019 cho sản lượng 52.000 tấn. Nhà máy chế biến 9.400 tấn chè búp.',
    '9.400 tấn',
    '2019-H1',
  ],
  [
    'Kết quả 9 tháng năm 2021\n\nThu ngân sách 9 tháng đạt 720 tỷ đồng. Tỷ lệ đô thị hóa năm 2020 đạt 21,4%. Toàn tỉnh trồng 1.150 ha rừng.',
    '1.150 ha',
    '2021-M9',
  ],
  ['Mùa mưa 2021 - 2022, có 340 ha lúa bị ngập.', '340 ha', '2021/2022'],
  ['Nhìn lại giai đoạn 2016 - 2020, thu ngân sách tăng bình quân 11,3%/năm.', '11,3%/năm', '2016/2020'],
  // Some of so many: the reckoning before goes on.
  [
    'Năm 2023, huyện có 45 dự án. Đến hết ngày 30/9/2023, giải ngân đạt 61,2% kế hoạch.\n\nTrong 12 xã, có 5 xã giải ngân xong.',
    '5 xã',
    '2023-09-30',
  ],
  [
    'Quý I/2023, thu ngân sách đạt 90 tỷ đồng. Toàn tỉnh có 148 doanh nghiệp thành lập mới.',
    '148 doanh nghiệp',
    '2023-Q1',
  ],
  ['Quý I/2023, thu ngân sách đạt 90 tỷ đồng. Toàn tỉnh có 40/60 xã đạt chuẩn nông thôn mới.', '40/60 xã', null],
  ['Công an phát hiện 12 vụ, bắt 30 đối tượng trong 9 tháng năm 2021.', '12 vụ', '2021-M9'],
  ['Năm 2024, khởi công cầu trong quý II; Công ty nước sẽ lắp 3,4 km ống trong tháng 8/2024.', '3,4 km', '2024-08'],
  ['Năm 2021 huyện mới có 3 xã đạt chuẩn thì nay đã có 8 xã.', '8 xã', null],
  ['Huyện trồng 200 ha rừng trong năm 2021; hiện có 5 vườn ươm.', '5 vườn ươm', null],
  ['Kết quả chuyển đổi số của xã (số liệu đến 15/6/2023): lập 31.420 tài khoản.', '31.420 tài khoản', '2023-06-15'],
  ['Sản lượng cá 6 tháng đạt 930 tấn, tăng 3% so với cùng kỳ năm 2021.', '930 tấn', '2022-H1'],
  ['Bà Lò Thị Ngoan, sinh năm 1962, được hỗ trợ 60 triệu đồng.', '60 triệu đồng', null],
]

/** A text, a figure in it, and a time that it is not of. */
export const refuses: readonly (readonly [string, string, string | null])[] = [
  [
    'Chiều 14/6/2023, tỉnh họp về dịch.\n\nTính đến ngày 13/6/2023, dịch ở 40 hộ.\n\nToàn tỉnh lập 12 chốt.',
    '12 chốt',
    '2023-06-13',
  ],
  ['Sở cấp giấy cho 9 hộ (từ 15/12/2022 đến 14/6/2023).', '9 hộ', '2022-12-15/2023-06-14'],
  // Days between which something else was.
  [
    'Sáng 28/6/2021, Sở tổng kết. Do dịch bệnh, học sinh nghỉ học từ ngày 04/5 đến 16/5, song kết quả vẫn tốt. Học sinh khá đạt 41,8%.',
    '41,8%',
    '2021-05-16',
  ],
  // A day of the moon's calendar.
  [
    'Lễ hội năm 2022 diễn ra vào mùa xuân (tức đến mùng 8/2 âm lịch). Ban Tổ chức đón 30.500 lượt khách.',
    '30.500 lượt khách',
    '2022-02-08',
  ],
  // A day in a sentence with numbers of its own holds for its paragraph only.
  [
    'Năm 2022, thu ngân sách đạt 800 tỷ đồng. Tính đến ngày 15/9/2022, toàn huyện tiêm 5.200 liều.\n\nNgành chăn nuôi xuất bán 640 tấn lợn hơi.',
    '640 tấn',
    '2022-09-15',
  ],
  ['Xã có 12 thôn; bê tông hóa 3 km đường trong năm 2021.', '12 thôn', '2021'],
  ['Xã bê tông hóa 3 km đường, thuộc 12 tuyến trước năm 2021.', '3 km', '2021'],
  ['Xã khởi công cầu (khánh thành đến 15/6/2023): vốn góp 4 tỷ đồng, 31 hộ hiến đất.', '31 hộ', '2023-06-15'],
  ['Sản lượng cá năm 2020 đạt 930 tấn, tăng 3% so với cùng kỳ năm 2018.', '930 tấn', '2019'],
]

/** A text, a figure in it, and whether it is aimed at. */
export const aims: readonly (readonly [string, string, boolean])[] = [
  ['Ngày 20/7/2021, HĐND tỉnh thông qua kế hoạch.\n\nĐến năm 2025, tỷ lệ che phủ rừng đạt 57%.', '57%', true],
  ['Ngày 20/7/2021, HĐND tỉnh họp.\n\nĐến năm 2020, tỷ lệ che phủ rừng đạt 54%.', '54%', false],
  ['Theo Quyết định ngày 20/7/2016.\n\nNăm 2019, toàn tỉnh trồng 1.200 ha rừng.', '1.200 ha', false],
  ['UBND tỉnh yêu cầu Cục Thuế thu hồi ít nhất 86 tỷ đồng nợ thuế trước ngày 30/11.', '86 tỷ đồng', true],
  ['UBND tỉnh yêu cầu Cục Thuế xử lý dứt điểm 15 vụ tồn đọng.', '15 vụ', false],
  ['Năm 2024, tỷ lệ tiêm chủng phải đạt từ 96% trở lên.', '96%', true],
]

/** A text, a figure in it, and what it measures. */
export const named: readonly (readonly [string, string, string])[] = [
  ['Năm 2021, số ca mắc tập trung tại TX. Sa Pa (95 ca), Bát Xát (60 ca).', '95 ca', 'tx. sa pa'],
  ['Năm 2020, tổng số thợ điện, thợ nước, lái xe là 1.930 người.', '1.930 người', 'tổng số thợ điện, thợ nước, lái xe'],
  ['Năm 2020, tỷ lệ hộ nghèo giảm nhanh, thu nhập đạt 41 triệu đồng.', '41 triệu đồng', 'thu nhập'],
  ['Năm 2022, đối với PAPI, tỉnh đạt 43,18 điểm.', '43,18 điểm', 'papi'],
]
