/** What the pages of signing in say: nobody knows yet who reads them, so they speak Vietnamese. */
export const accountWords = {
  signIn: 'Đăng nhập',
  ready: 'Liên kết này cho bạn vào bàn làm việc một lần, trên thiết bị này. Bấm nút bên dưới để đăng nhập.',
  notSignedIn: 'Bạn chưa đăng nhập',
  how: 'Bàn làm việc chỉ dành cho người có tài khoản. Hãy đăng nhập bằng mật khẩu, hoặc mở liên kết đăng nhập một lần mà quản trị viên gửi cho bạn.',
  idle: (minutes: number, administrators: number) =>
    `Phiên làm việc tự kết thúc sau ${minutes} phút không thao tác${administrators === minutes ? '' : ` (quản trị viên: ${administrators} phút)`}.`,
  email: 'Địa chỉ thư điện tử',
  password: 'Mật khẩu',
  forgotten: 'Quên mật khẩu?',
  wrong:
    'Địa chỉ thư hoặc mật khẩu không đúng. Sau 5 lần sai liên tiếp, bạn phải chờ 15 phút mới thử lại được từ máy này.',
  wait: (minutes: number) =>
    `Đã có quá nhiều lần thử không thành công từ nơi bạn đang dùng. Hãy thử lại sau ${minutes} phút, hoặc xin liên kết đặt lại mật khẩu qua thư.`,
  forgottenHow:
    'Nhập địa chỉ thư điện tử của tài khoản. Cổng gửi cho bạn một liên kết đặt lại mật khẩu, dùng được một lần trong 1 giờ.',
  sendLink: 'Gửi liên kết',
  badEmail: 'Địa chỉ thư điện tử không đúng.',
  linkSent:
    'Nếu địa chỉ này có tài khoản, liên kết đặt lại mật khẩu đã được gửi. Không thấy thư, hãy xem hộp thư rác hoặc hỏi quản trị viên.',
  resetTitle: 'Đặt mật khẩu mới',
  resetOver: 'Liên kết đặt lại mật khẩu chỉ dùng được một lần trong 1 giờ. Hãy xin liên kết mới.',
  idleEnded:
    'Phiên làm việc đã kết thúc vì bạn không thao tác trong một thời gian. Nội dung đang viết đã được giữ lại.',
  providerFailed:
    'Không đăng nhập được bằng tài khoản chung. Tài khoản ấy phải có địa chỉ thư đã xác minh, trùng với tài khoản của bạn trên cổng này. Hãy thử lại hoặc đăng nhập bằng mật khẩu.',
  resetDone: 'Đã đặt mật khẩu mới. Hãy đăng nhập bằng mật khẩu mới.',
  codeTitle: 'Nhập mã xác thực',
  code: 'Mã xác thực',
  codeHint: 'Mã 6 chữ số trong ứng dụng xác thực trên điện thoại của bạn, hoặc một mã dự phòng bạn đã cất.',
  codeWrong:
    'Mã không đúng, đã dùng rồi hoặc đã quá hạn. Hãy chờ ứng dụng hiện mã mới rồi nhập lại. Nếu vẫn không được, hãy đăng nhập lại từ đầu.',
  goOn: 'Tiếp tục',
  again: 'Đăng nhập lại từ đầu',
  firstTime:
    'Quản trị viên đầu tiên: liên kết đăng nhập được in ra màn hình mỗi lần khởi động cổng, cho đến khi dùng lần đầu.',
  linkOver: 'Liên kết này không còn dùng được',
  linkOverWhy:
    'Liên kết đăng nhập chỉ dùng được một lần trong 24 giờ. Có thể bạn đã dùng rồi, hoặc liên kết đã quá hạn. Hãy xin quản trị viên liên kết mới.',
  signedOut: 'Bạn đã đăng xuất',
  home: 'Về trang chủ',
} as const
