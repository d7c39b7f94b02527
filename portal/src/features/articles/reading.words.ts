import type { Language } from '../../ui/index.ts'

const vi = {
  title: 'Kết quả máy đọc chờ xác nhận',
  none: 'Không có kết quả đọc nào chờ xác nhận.',
  confirm: 'Xác nhận',
  reject: 'Bỏ',
  draft: 'chưa đăng',
  kinds: {
    figure: 'Số liệu',
    citation: 'Văn bản được dẫn',
    person: 'Người được nêu',
    recommendation: 'Kiến nghị',
    answer: 'Trả lời',
    commitment: 'Cam kết',
    meeting: 'Buổi làm việc',
  },
  terms: {
    value: 'Giá trị',
    unit: 'Đơn vị',
    period: 'Kỳ',
    indicator: 'Chỉ tiêu theo bài',
    status: 'Loại',
    symbol: 'Số, ký hiệu',
    date: 'Ngày',
    issuer: 'Cơ quan ban hành',
    titles: 'Chức danh',
    organisation: 'Cơ quan',
    from: 'Từ',
    addressee: 'Gửi tới',
    deadline: 'Thời hạn',
    host: 'Chủ trì',
    guest: 'Đoàn làm việc',
    record: 'Gắn với',
  },
  statuses: {
    actual: 'thực hiện',
    estimated: 'ước thực hiện',
    target: 'chỉ tiêu đặt ra',
    requested: 'đề nghị',
  },
  noRecord: 'chưa gắn với bản ghi nào',
  noIndicator: 'chưa gắn với chỉ tiêu nào',
  results: {
    confirmed: 'Đã xác nhận. Kết quả hiện là đã xác nhận trên trang bài viết.',
    rejected: 'Đã bỏ. Kết quả đọc này không còn hiện trên trang bài viết.',
    already_decided: 'Kết quả đọc này đã được xử lý trước đó, hoặc không có ở trang này.',
    needs_indicator:
      'Chưa xác nhận được: số liệu này chưa gắn với chỉ tiêu nào, hoặc trang chưa khai báo địa bàn. Cán bộ kế hoạch cần đặt tên chỉ tiêu trước; số liệu vẫn nằm trong danh sách chờ.',
  },
}

const en: typeof vi = {
  title: 'Machine readings waiting for confirmation',
  none: 'No readings are waiting for confirmation.',
  confirm: 'Confirm',
  reject: 'Reject',
  draft: 'not published',
  kinds: {
    figure: 'Figure',
    citation: 'Cited document',
    person: 'Person named',
    recommendation: 'Recommendation',
    answer: 'Answer',
    commitment: 'Commitment',
    meeting: 'Meeting',
  },
  terms: {
    value: 'Value',
    unit: 'Unit',
    period: 'Period',
    indicator: 'Indicator as written',
    status: 'Kind',
    symbol: 'Number and symbol',
    date: 'Date',
    issuer: 'Issuing body',
    titles: 'Offices held',
    organisation: 'Body',
    from: 'From',
    addressee: 'Addressed to',
    deadline: 'Deadline',
    host: 'Host',
    guest: 'Delegation',
    record: 'Linked to',
  },
  statuses: {
    actual: 'actual',
    estimated: 'estimated',
    target: 'target',
    requested: 'requested',
  },
  noRecord: 'not linked to a record yet',
  noIndicator: 'not linked to an indicator yet',
  results: {
    confirmed: 'Confirmed. The page of the article now shows the reading as confirmed.',
    rejected: 'Rejected. The page of the article no longer shows this reading.',
    already_decided: 'This reading was dealt with before, or does not belong to this site.',
    needs_indicator:
      'Not confirmed yet: this figure is not linked to an indicator, or the site has no administrative area. The planning officer has to name the indicator first; the figure stays in the waiting list.',
  },
}

/** What the desk says of readings that wait. */
export const readingWords: Readonly<Record<Language, typeof vi>> = { vi, en }

/** What the public history of a recommendation says of one that was misread. */
export const misreadNotice = 'Máy đọc nhầm; người soát đã bỏ.'
