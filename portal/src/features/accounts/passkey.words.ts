/** What the pages and the script of passkeys say. */
export const passkeyWords = {
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
} as const
