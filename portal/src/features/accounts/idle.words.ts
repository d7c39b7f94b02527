const vi = {
  title: 'Bạn còn ở đó không?',
  text: 'Bạn đã không sử dụng trang quản trị một thời gian. Để bảo vệ tài khoản, phiên làm việc sắp kết thúc. Bấm để tiếp tục.',
  left: 'Thời gian chờ: {seconds} giây',
  goOn: 'Tiếp tục làm việc',
}

export type IdleWords = typeof vi

const en: IdleWords = {
  title: 'Are you still there?',
  text: 'Nothing was done here for a while. To keep your account safe, the session is about to end. Press to go on.',
  left: 'Time left: {seconds} seconds',
  goOn: 'Go on working',
}

/** What the desk asks when nothing has been done for long; the page hands it to the script. */
export const idleWords: Readonly<Record<'vi' | 'en', IdleWords>> = { vi, en }
