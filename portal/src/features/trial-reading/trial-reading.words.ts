import type { Figure } from '@tuong-minh/reader'
import type { MarkKind } from '../../ui/index.ts'
import type { TypedIssueKey } from './trial-reading.ts'

/** What the page for trying the reader says. */
export const trialReadingWords = {
  title: 'Đọc thử',
  lead: 'Dán một đoạn tin hoặc báo cáo bằng tiếng Việt. Máy đánh dấu số liệu, văn bản được viện dẫn, người có chức vụ và kiến nghị, rồi giải thích vì sao đọc như vậy.',
  label: 'Văn bản',
  hint: 'Tối đa 20 KB, khoảng 15.000 chữ cái. Văn bản không được lưu lại và không gửi đi đâu.',
  button: 'Đọc văn bản',
  again: 'Sửa văn bản và đọc lại',
  read: 'Văn bản đã đọc',
  legend: 'Chú giải màu',
  records: 'Những gì máy đọc được',
  proposes: 'Máy chỉ đề xuất. Trước khi dùng, cần có người đối chiếu với văn bản gốc.',
  nothing: 'Máy không đọc ra bản ghi nào',
  nothingAdvice:
    'Văn bản không có số liệu, văn bản viện dẫn, người có chức vụ hay kiến nghị mà máy nhận ra. Hãy thử một đoạn báo cáo.',
  rules: 'Quy tắc nào đọc chữ nào (dành cho người làm phần mềm)',
  issues: {
    empty: 'Hãy dán văn bản vào ô rồi bấm “Đọc văn bản”.',
    too_long: 'Văn bản dài quá 20 KB. Hãy bớt đi rồi đọc lại; những gì đã dán vẫn còn trong ô.',
  } satisfies Record<TypedIssueKey, string>,
  letters: {
    tcvn3: 'Văn bản gõ bằng phông TCVN3 (ABC, .VnTime) và đã được chuyển sang Unicode.',
    vni: 'Văn bản gõ bằng phông VNI và đã được chuyển sang Unicode.',
  },
  kinds: {
    figure: 'Số liệu',
    citation: 'Văn bản viện dẫn',
    person: 'Người',
    recommendation: 'Kiến nghị',
  } satisfies Record<MarkKind, string>,
  figureKinds: {
    level: 'mức',
    change: 'tăng, giảm',
    share_of_plan: 'tỷ lệ so với kế hoạch',
    ratio: 'tỷ số',
    rank_change: 'đổi thứ hạng',
    score: 'điểm của chỉ số',
    target: 'mục tiêu',
  } satisfies Record<Figure['kind'], string>,
  bounds: {
    at_least: 'ít nhất',
    over: 'trên',
    at_most: 'không quá',
    under: 'dưới',
    about: 'khoảng',
    nearly: 'gần',
    exact: 'đúng',
  } satisfies Record<NonNullable<Figure['bound']>, string>,
  origins: { stated: 'ghi ngay trong câu', inherited: 'theo câu trước', dateline: 'năm lấy theo ngày của bài' },
  columns: {
    inText: 'Trong văn bản',
    value: 'Giá trị',
    unit: 'Đơn vị',
    kind: 'Loại',
    why: 'Vì sao',
    document: 'Loại văn bản',
    symbol: 'Số, ký hiệu',
    date: 'Ngày',
    name: 'Họ và tên',
    titles: 'Chức vụ',
    request: 'Nội dung',
    addressee: 'Gửi tới',
  },
  estimated: 'ước',
  unnamed: 'không có tên trong câu',
  toTarget: 'theo văn bản là mục tiêu',
} as const
