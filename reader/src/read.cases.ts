/**
 * A page of a provincial portal in our own words, with the figures, documents and people of a real working session
 * of July 2020. Around the article stands what portals put there: it must be left out, each piece with its reason.
 */
export const WORKING_SESSION = `Bộ Công Thương bàn việc phát triển công nghiệp với tỉnh Lai Châu

Thứ sáu - 17/07/2020 07:51 588 0
Sáng ngày 15/7, Đoàn công tác của Bộ Công Thương do đồng chí Trần Tuấn Anh - Ủy viên Ban Chấp hành Trung ương Đảng, Bộ trưởng Bộ Công Thương làm Trưởng Đoàn làm việc với tỉnh Lai Châu về phát triển công nghiệp và thương mại.
Toàn cảnh phiên làm việc
Toàn cảnh phiên làm việc
Tiếp và làm việc với Đoàn có các đồng chí: Giàng Páo Mỷ - Uỷ viên Ban Chấp hành Trung ương Đảng, Bí thư Tỉnh uỷ, Trưởng Đoàn đại biểu Quốc hội tỉnh; Giàng A Tính - UVBTV Tỉnh ủy, Phó Chủ tịch UBND tỉnh; đại diện lãnh đạo các sở, ngành có liên quan.

Thay mặt UBND tỉnh, đồng chí Giàng A Tính - UVBTV Tỉnh ủy, Phó Chủ tịch UBND tỉnh báo cáo kết quả kinh tế - xã hội 6 tháng đầu năm 2020. Nửa năm qua địa phương vừa phòng dịch vừa giữ đà tăng trưởng. Tổng thu ngân sách địa phương ước đạt trên 5.406 tỷ đồng, bằng 63% dự toán HĐND tỉnh giao; riêng thu ngân sách trên địa bàn ước đạt 571,8 tỷ đồng, bằng 27% dự toán. Giải ngân vốn đầu tư công năm 2020 được đôn đốc hằng tuần.

Về cải cách hành chính, chỉ số cải cách hành chính (PAR INDEX) tăng 7 bậc, chỉ số hài lòng của người dân (SIPAS) tăng 11 bậc so với năm 2018.

Giá trị sản xuất công nghiệp (giá so sánh năm 2010) ước đạt 1.616 tỷ đồng, bằng 26,4% kế hoạch năm. Số xã, phường có điện lưới là 106/106 xã, đạt 100%; số thôn bản dùng điện lưới là 937/994 thôn bản, đạt 94,3%; số hộ dùng điện lưới là  94.044/99.069 hộ, đạt 94,9%.

Tổng mức bán lẻ hàng hoá và dịch vụ 6 tháng đầu năm 2020 đạt trên 3.039 tỷ đồng, bằng 52,4% kế hoạch năm. Chỉ số giá tiêu dùng bình quân 6 tháng đầu năm 2020 tăng 5,21% so với cùng kỳ năm 2019. Giá trị xuất nhập khẩu 6 tháng đầu năm 2020 đạt trên 30 triệu USD, bằng 67,9% kế hoạch năm.

Tỉnh dự kiến đưa vào văn kiện Đại hội nhiệm kỳ 2021-2025 một số chỉ tiêu đến năm 2025 gồm: giá trị sản xuất công nghiệp ước đạt hơn 8.847 tỷ đồng; tỷ lệ số hộ dùng điện lưới đạt 96%; tổng mức bán lẻ ước đạt 9.720 tỷ đồng; kim ngạch xuất nhập khẩu ước đạt 78,94 triệu USD.

Tỉnh kiến nghị Bộ Công Thương những nội dung sau: Sớm bố trí đủ vốn cho dự án cấp điện cho các thôn bản chưa có điện; dự án cấp điện nông thôn giai đoạn 2015-2020; sớm hướng dẫn trình tự, thủ tục bổ sung quy hoạch điện mặt trời; xem xét phương án đấu nối thủy điện mà UBND tỉnh nêu tại Công văn số 1129/UBND-KTN; xem xét ủy quyền cho UBND tỉnh cấp, gia hạn, thu hồi giấy phép trong phạm vi bảo vệ đập; quan tâm, báo cáo cấp có thẩm quyền bố trí kinh phí phát triển logistics theo Quyết định số 200/QĐ-TTg; ủng hộ việc mở lại cửa khẩu phụ U Ma Tu Khoòng.

Thay mặt Đoàn, các thành viên cho rằng lao động qua đào tạo còn ít. Theo định hướng của tỉnh năm 2025 cơ cấu công nghiệp, thương mại và dịch vụ chiếm 85%.

Phát biểu tại buổi làm việc, Bộ trưởng Bộ Công Thương Trần Tuấn Anh đánh giá cao nỗ lực của địa phương. Bộ trưởng đề nghị thời gian tới tỉnh Lai Châu rà soát các chiến lược, xây dựng kế hoạch thu hút đầu tư; tỉnh Lai Châu cần xác định rõ thế mạnh của mình. Bộ sẽ phối hợp với tỉnh tìm thị trường cho nông sản; sẵn sàng giúp tỉnh đào tạo cán bộ và xúc tiến thương mại. Với những kiến nghị của tỉnh, Bộ Công Thương ghi nhận, tiếp thu để nghiên cứu.

Nhân dịp này, Đoàn công tác trao tặng Quỹ Đền ơn đáp nghĩa 200 triệu đồng nhân kỷ niệm 73 năm ngày Thương binh - Liệt sĩ (27/7/1947 - 27/7/2020).

Tác giả bài viết: Thu Hoài

Tổng số điểm của bài viết là: 0 trong 0 đánh giá

Số: 1468/UBND-VX

Công văn về khai báo y tế

lượt xem: 609 | lượt tải:146

Số 77-KH/TU

Kế hoạch tổ chức giải sáng tác giai đoạn 2021-2025

lượt xem: 332 | lượt tải:12

Số 839-CV/TU

Công văn về một chương trình cho trẻ em

lượt xem: 1917 | lượt tải:505

Số 831-CV/TU

Công văn về công trình tưởng niệm

lượt xem: 1915 | lượt tải:597
  • Đại hội thi đua lần thứ V (2020-2025)

    Trong 2 ngày (27-28/72020) Đại hội thi đua diễn ra...

  • Đang truy cập: 62
  • Hôm nay: 2,553
  • Tổng lượt truy cập: 7,535,028
Bạn đã không sử dụng Site, hãy bấm để duy trì trạng thái đăng nhập. Thời gian chờ: 60 giây
top
down`
