/** What the desk asks when nothing has been done for long. */
export const idleWords = {
  title: 'Bạn còn ở đó không?',
  text: 'Bạn đã không sử dụng trang quản trị một thời gian. Để bảo vệ tài khoản, phiên làm việc sắp kết thúc. Bấm để tiếp tục.',
  left: (seconds: number) => `Thời gian chờ: ${seconds} giây`,
  goOn: 'Tiếp tục làm việc',
} as const
