import type { Language } from '../../ui/index.ts'

/** The letter to somebody who is invited: nobody knows their language yet. The link stands on a line of its own. */
export const invitationWords = {
  subject: (site: string) => `Lời mời vào bàn làm việc của ${site}`,
  text: ({ name, site, link }: { name: string; site: string; link: string }) =>
    `Kính gửi ${name},

Bạn được mời làm việc trên cổng thông tin ${site}. Hãy mở liên kết sau, dùng được một lần trong 24 giờ, rồi đặt mật khẩu:

${link}

Nếu bạn không biết về lời mời này, hãy bỏ qua thư.
`,
} as const

const vi = {
  subject: 'Đặt lại mật khẩu bàn làm việc',
  text: ({ name, link }: { name: string; link: string }) =>
    `Kính gửi ${name},

Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn. Nếu đó là bạn, hãy mở liên kết sau, dùng được một lần trong 1 giờ:

${link}

Nếu không phải bạn, hãy bỏ qua thư: mật khẩu của bạn vẫn như cũ.
`,
}

const en: typeof vi = {
  subject: 'Reset your password for the desk',
  text: ({ name, link }) =>
    `Hello ${name},

Somebody asked to reset the password of your account. If it was you, open this link, good once within 1 hour:

${link}

If it was not you, ignore this letter: your password has not changed.
`,
}

/** The letter to somebody who forgot their password. */
export const recoveryWords: Readonly<Record<Language, typeof vi>> = { vi, en }
