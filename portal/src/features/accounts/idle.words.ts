const vi = {
  title: 'Bạn còn ở đó không?',
  text: 'Bạn đã không sử dụng trang quản trị một thời gian. Để bảo vệ tài khoản, phiên làm việc sắp kết thúc. Bấm để tiếp tục.',
  left: (seconds: number) => `Thời gian chờ: ${seconds} giây`,
  goOn: 'Tiếp tục làm việc',
}

const en: typeof vi = {
  title: 'Are you still there?',
  text: 'Nothing was done here for a while. To keep your account safe, the session is about to end. Press to go on.',
  left: seconds => `Time left: ${seconds} seconds`,
  goOn: 'Go on working',
}

/** What the desk asks when nothing has been done for long. */
export const idleWords: Readonly<Record<'vi' | 'en', typeof vi>> = { vi, en }
