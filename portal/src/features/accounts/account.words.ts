import type { Language } from '../../ui/index.ts'

const vi = {
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
  home: 'Về trang chủ',
}

const en: typeof vi = {
  signIn: 'Sign in',
  ready: 'This link lets you into the desk once, on this device. Press the button below to sign in.',
  notSignedIn: 'You are not signed in',
  how: 'The desk is for people with an account. Sign in with your password, or open the one-time link that an administrator sent you.',
  idle: (minutes, administrators) =>
    `A session ends by itself after ${minutes} minutes without activity${administrators === minutes ? '' : ` (administrators: ${administrators} minutes)`}.`,
  email: 'Email address',
  password: 'Password',
  forgotten: 'Forgot your password?',
  wrong:
    'The email address or the password is wrong. After 5 failures in a row you must wait 15 minutes before you can try again from this computer.',
  wait: minutes =>
    `There were too many failed tries from where you are. Try again in ${minutes} minutes, or ask for a link to reset your password.`,
  forgottenHow:
    'Enter the email address of your account. The portal sends you a link to reset your password, good once within 1 hour.',
  sendLink: 'Send the link',
  badEmail: 'The email address is not right.',
  linkSent:
    'If this address has an account, a link to reset the password was sent. If you see no letter, look in your spam folder or ask an administrator.',
  resetTitle: 'Set a new password',
  resetOver: 'A link to reset a password is good once within 1 hour. Ask for a new one.',
  idleEnded: 'Your session has ended because you were inactive for a while. What you were writing was kept.',
  providerFailed:
    'You could not be signed in by the identity provider. Your account there must have a verified email address, the same as that of your account on this portal. Try again, or sign in with your password.',
  resetDone: 'The new password was set. Sign in with it.',
  codeTitle: 'Enter your code',
  code: 'Code',
  codeHint: 'The 6 digits in the authenticator app on your phone, or a backup code that you kept.',
  codeWrong:
    'The code is wrong, was used already or has expired. Wait until the app shows a new one and enter that. If it still fails, sign in again from the start.',
  goOn: 'Continue',
  again: 'Sign in again from the start',
  firstTime:
    'First administrator: a link to sign in is printed on the screen each time the portal starts, until it is used for the first time.',
  linkOver: 'This link can no longer be used',
  linkOverWhy:
    'A link to sign in is good once within 24 hours. You may have used it already, or it has expired. Ask an administrator for a new one.',
  home: 'Go to the home page',
}

/** What the pages of signing in say: in the language that this browser was last spoken to. */
export const accountWords: Readonly<Record<Language, typeof vi>> = { vi, en }
