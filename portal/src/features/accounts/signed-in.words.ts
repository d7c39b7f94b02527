import type { Language } from '../../ui/index.ts'

const vi = {
  noPassword: 'Tài khoản của bạn chưa có mật khẩu. Hãy đặt mật khẩu và bật mã xác thực để lần sau tự đăng nhập.',
  mustSetUp: 'Vai trò của bạn bắt buộc dùng mã xác thực. Hãy bật mã xác thực ở trang này trước khi làm việc khác.',
  ownAccount: 'Tài khoản',
  toDesk: 'Về bàn làm việc',
  noRole: 'Tài khoản này chưa được giao việc',
  noRoleWhy: 'Tài khoản của bạn chưa có vai trò nào trên cổng. Hãy liên hệ quản trị viên để được giao vai trò.',
  badForm: 'Biểu mẫu không còn hiệu lực',
  badFormWhy:
    'Phiên làm việc đã thay đổi từ khi bạn mở trang. Chưa có gì được thay đổi. Hãy mở lại bàn làm việc và thử lần nữa.',
}

const en: typeof vi = {
  noPassword:
    'Your account has no password yet. Set a password and turn on a second factor so that you can sign in by yourself next time.',
  mustSetUp: 'Your role requires a second factor. Turn one on at this page before you do anything else.',
  ownAccount: 'Account',
  toDesk: 'Back to the desk',
  noRole: 'This account has no work yet',
  noRoleWhy: 'Your account has no role on the portal. Ask an administrator to give you one.',
  badForm: 'The form is no longer valid',
  badFormWhy:
    'Your session has changed since you opened the page. Nothing was changed. Open the desk again and try once more.',
}

/** What the frame of the desk says to somebody whom it knows. */
export const signedInWords: Readonly<Record<Language, typeof vi>> = { vi, en }
