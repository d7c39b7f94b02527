/** What the pages of signing in say. */
export const accountWords = {
  signIn: 'Đăng nhập',
  siteDesk: 'Bàn làm việc',
  ready: 'Liên kết này cho bạn vào bàn làm việc một lần, trên thiết bị này. Bấm nút bên dưới để đăng nhập.',
  notSignedIn: 'Bạn chưa đăng nhập',
  how: 'Bàn làm việc chỉ dành cho người có tài khoản. Hãy mở liên kết đăng nhập một lần mà quản trị viên gửi cho bạn. Phiên làm việc tự kết thúc sau 15 phút không thao tác.',
  firstTime:
    'Quản trị viên đầu tiên: liên kết đăng nhập được in ra màn hình mỗi lần khởi động cổng, cho đến khi dùng lần đầu.',
  linkOver: 'Liên kết này không còn dùng được',
  linkOverWhy:
    'Liên kết đăng nhập chỉ dùng được một lần trong 24 giờ. Có thể bạn đã dùng rồi, hoặc liên kết đã quá hạn. Hãy xin quản trị viên liên kết mới.',
  signedOut: 'Bạn đã đăng xuất',
  toDesk: 'Về bàn làm việc',
  home: 'Về trang chủ',
  noRole: 'Tài khoản này chưa được giao việc',
  noRoleWhy: 'Tài khoản của bạn chưa có vai trò nào trên cổng. Hãy liên hệ quản trị viên để được giao vai trò.',
  badForm: 'Biểu mẫu không còn hiệu lực',
  badFormWhy:
    'Phiên làm việc đã thay đổi từ khi bạn mở trang. Chưa có gì được thay đổi. Hãy mở lại bàn làm việc và thử lần nữa.',
} as const
