const vi = {
  title: 'Khóa đăng nhập',
  about:
    'Khóa đăng nhập (passkey) mở bằng vân tay, khuôn mặt hoặc mã PIN của thiết bị, thay cho cả mật khẩu và mã xác thực. Trang giả mạo không lấy được khóa này.',
  needsScript: 'Cần bật JavaScript và một trình duyệt hỗ trợ để dùng khóa đăng nhập.',
  name: 'Tên để nhớ, ví dụ tên điện thoại hoặc máy tính',
  password: 'Mật khẩu của bạn',
  add: 'Thêm khóa đăng nhập',
  added: (name: string, date: string) => `${name}, thêm ${date}`,
  drop: 'Xóa',
  dropOf: (name: string) => `Xóa khóa ${name}`,
  unnamed: 'Khóa không tên',
  signIn: 'Đăng nhập bằng khóa (passkey)',
  failed: 'Không dùng được khóa đăng nhập. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
}

type PasskeyWords = typeof vi

const en: PasskeyWords = {
  title: 'Passkeys',
  about:
    'A passkey opens by the fingerprint, face or PIN of your device, in the place of password and code. A forged page can not get it.',
  needsScript: 'Passkeys need JavaScript and a browser that knows them.',
  name: 'A name to know it by, such as that of the phone or computer',
  password: 'Your password',
  add: 'Add a passkey',
  added: (name, date) => `${name}, added ${date}`,
  drop: 'Delete',
  dropOf: name => `Delete the passkey ${name}`,
  unnamed: 'Passkey without a name',
  signIn: 'Sign in with a passkey',
  failed: 'The passkey could not be used. Try again, or sign in with your password.',
}

/** What the pages and the script of passkeys say. */
export const passkeyWords: Readonly<Record<'vi' | 'en', PasskeyWords>> = { vi, en }
