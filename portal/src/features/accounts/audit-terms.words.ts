import { type Language, uiWords } from '../../ui/index.ts'
import { roleWords } from './people.words.ts'

type Terms = Readonly<Record<string, Readonly<Record<string, string>>>>

const publicationVi = {
  draft: 'bản nháp',
  submitted: 'chờ duyệt',
  approved: 'đã duyệt',
  scheduled: 'chờ đăng',
  published: 'đã đăng',
  withdrawn: 'đã gỡ',
}

const publicationEn: typeof publicationVi = {
  draft: 'draft',
  submitted: 'waiting for approval',
  approved: 'approved',
  scheduled: 'scheduled',
  published: 'published',
  withdrawn: 'withdrawn',
}

const kindsVi = { recommendation: 'kiến nghị', request: 'đề nghị, giao việc', commitment: 'cam kết' }
const kindsEn: typeof kindsVi = { recommendation: 'recommendation', request: 'request', commitment: 'commitment' }

const standingVi = {
  ...roleWords.vi,
  active: 'đang dùng',
  invited: 'chưa đăng nhập lần nào',
  disabled: 'bị khóa',
  idle: 'bị khóa vì lâu không đăng nhập',
}

const standingEn = {
  ...roleWords.en,
  active: 'active',
  invited: 'never signed in',
  disabled: 'disabled',
  idle: 'disabled, long unused',
}

const vi: Terms = {
  method: {
    link: 'liên kết một lần',
    password: 'mật khẩu',
    code: 'mật khẩu và mã xác thực',
    passkey: 'khóa đăng nhập',
    provider: 'tài khoản chung',
  },
  language: { vi: 'tiếng Việt', en: 'tiếng Anh' },
  mailChoice: { none: 'không gửi', at_once: 'ngay khi có', daily: 'mỗi ngày một thư' },
  role: roleWords.vi,
  state: uiWords.vi.states,
  before: standingVi,
  after: standingVi,
  from: publicationVi,
  to: publicationVi,
  kind: kindsVi,
  status: { actual: 'thực hiện', estimated: 'ước thực hiện', target: 'chỉ tiêu đặt ra', requested: 'đề nghị' },
  bound: {
    over: 'trên',
    at_least: 'ít nhất',
    under: 'dưới',
    at_most: 'nhiều nhất',
    about: 'khoảng',
    nearly: 'gần',
    exact: 'đúng',
  },
  ownApproval: { refused: 'không cho phép' },
  commentPolicy: { closed: 'đóng' },
}

const en: Terms = {
  method: {
    link: 'one-time link',
    password: 'password',
    code: 'password and code',
    passkey: 'passkey',
    provider: 'identity provider',
  },
  language: { vi: 'Vietnamese', en: 'English' },
  mailChoice: { none: 'none', at_once: 'at once', daily: 'once a day' },
  role: roleWords.en,
  state: uiWords.en.states,
  before: standingEn,
  after: standingEn,
  from: publicationEn,
  to: publicationEn,
  kind: kindsEn,
  status: { actual: 'actual', estimated: 'estimated', target: 'target', requested: 'requested' },
  bound: {
    over: 'over',
    at_least: 'at least',
    under: 'under',
    at_most: 'at most',
    about: 'about',
    nearly: 'nearly',
    exact: 'exact',
  },
  ownApproval: { refused: 'not allowed' },
  commentPolicy: { closed: 'closed' },
}

/** What codes in the log mean, by the name they stand under. */
export const auditTerms: Readonly<Record<Language, Terms>> = { vi, en }
