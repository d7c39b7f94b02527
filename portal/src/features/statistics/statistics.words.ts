import type { Language } from '../../ui/index.ts'

const vi = {
  title: 'Thống kê',
  about:
    'Mỗi người chỉ được tính một lần trong nửa giờ; cổng không lưu địa chỉ hay danh tính. Số theo từng bài được giữ 400 ngày, từ khóa không có kết quả 180 ngày.',
  period: 'Khoảng thời gian',
  from: 'Từ ngày',
  to: 'Đến ngày',
  show: 'Xem',
  download: 'Tải về theo ngày (CSV)',
  sums: 'Tổng trong khoảng thời gian',
  visits: 'Lượt truy cập',
  views: 'Lượt xem',
  downloads: 'Lượt tải',
  table: (title: string) => `Bảng: ${title}`,
  day: 'Ngày',
  byDay: 'Lượt truy cập theo ngày',
  chart: (from: string, to: string) =>
    `Biểu đồ lượt truy cập và lượt xem theo ngày, từ ${from} đến ${to}. Bảng dưới có cùng số liệu.`,
  mostRead: 'Đọc nhiều nhất',
  mostDownloaded: 'Tải nhiều nhất',
  what: 'Nội dung',
  kind: 'Loại',
  kinds: { article: 'Bài viết', document: 'Văn bản' } as Readonly<Record<string, string>>,
  missed: 'Từ khóa tìm không thấy',
  missedNote: 'Không ghi lại chuỗi có thể là số điện thoại, số giấy tờ hay địa chỉ thư của ai đó.',
  words: 'Từ khóa',
  times: 'Số lần',
  last: 'Lần cuối',
  none: 'Chưa có số liệu trong khoảng thời gian này.',
  wrongPeriod: 'Ngày không đúng: ngày đầu phải trước ngày cuối, và khoảng thời gian dài nhất 400 ngày.',
}

const en: typeof vi = {
  title: 'Statistics',
  about:
    'Each person is counted once in half an hour; the portal keeps no addresses or identities. Figures of each article are kept for 400 days, searches that found nothing for 180 days.',
  period: 'Period',
  from: 'From',
  to: 'To',
  show: 'Show',
  download: 'Download by day (CSV)',
  sums: 'Totals of the period',
  visits: 'Visits',
  views: 'Views',
  downloads: 'Downloads',
  table: title => `Table: ${title}`,
  day: 'Day',
  byDay: 'Visits by day',
  chart: (from, to) => `Chart of visits and views by day, from ${from} to ${to}. The table below has the same figures.`,
  mostRead: 'Most read',
  mostDownloaded: 'Most downloaded',
  what: 'Content',
  kind: 'Type',
  kinds: { article: 'Article', document: 'Document' },
  missed: 'Searches that found nothing',
  missedNote: 'Strings that may be somebody’s telephone number, identity number or email address are not noted.',
  words: 'Search words',
  times: 'Times',
  last: 'Last time',
  none: 'There are no figures for this period yet.',
  wrongPeriod: 'The dates are wrong: the first must be before the last, and a period has at most 400 days.',
}

/** What the page of a site's statistics says. */
export const statisticsWords: Readonly<Record<Language, typeof vi>> = { vi, en }
