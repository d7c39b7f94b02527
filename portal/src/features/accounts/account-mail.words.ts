/** Letters about accounts. Each link stands on a line of its own. */
export const mailWords = {
  invitation: {
    subject: (site: string) => `Lời mời vào bàn làm việc của ${site}`,
    text: ({ name, site, link }: { name: string; site: string; link: string }) =>
      `Kính gửi ${name},

Bạn được mời làm việc trên cổng thông tin ${site}. Hãy mở liên kết sau, dùng được một lần trong 24 giờ, rồi đặt mật khẩu:

${link}

Nếu bạn không biết về lời mời này, hãy bỏ qua thư.
`,
  },
  recovery: {
    subject: 'Đặt lại mật khẩu bàn làm việc',
    text: ({ name, link }: { name: string; link: string }) =>
      `Kính gửi ${name},

Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn. Nếu đó là bạn, hãy mở liên kết sau, dùng được một lần trong 1 giờ:

${link}

Nếu không phải bạn, hãy bỏ qua thư: mật khẩu của bạn vẫn như cũ.
`,
  },
} as const
