import type { Language } from '../../ui/index.ts'

interface Invited {
  readonly name: string
  readonly site: string
  readonly link: string
}

interface Forgetful {
  readonly name: string
  readonly link: string
}

const inviteVi = {
  subject: (site: string) => `Lời mời vào bàn làm việc của ${site}`,
  text: ({ name, site, link }: Invited) =>
    `Kính gửi ${name},

Bạn được mời làm việc trên cổng thông tin ${site}. Hãy mở liên kết sau, dùng được một lần trong 24 giờ, rồi đặt mật khẩu:

${link}

Nếu bạn không biết về lời mời này, hãy bỏ qua thư.
`,
}

const inviteEn: typeof inviteVi & { readonly inShort: string } = {
  subject: site => `You are invited to the desk of ${site}`,
  text: ({ name, site, link }) =>
    `Hello ${name},

You are invited to work on the portal ${site}. Open this link, good once within 24 hours, then set a password:

${link}

If you know nothing of this invitation, ignore this letter.
`,
  inShort:
    'In English: you are invited to work on this portal. Open the link above, good once within 24 hours, then set a password. If you know nothing of this invitation, ignore this letter.',
}

const recoveryVi = {
  subject: 'Đặt lại mật khẩu bàn làm việc',
  text: ({ name, link }: Forgetful) =>
    `Kính gửi ${name},

Có người vừa xin đặt lại mật khẩu cho tài khoản của bạn. Nếu đó là bạn, hãy mở liên kết sau, dùng được một lần trong 1 giờ:

${link}

Nếu không phải bạn, hãy bỏ qua thư: mật khẩu của bạn vẫn như cũ.
`,
}

const recoveryEn: typeof recoveryVi & { readonly inShort: string } = {
  subject: 'Reset your password for the desk',
  text: ({ name, link }) =>
    `Hello ${name},

Somebody asked to reset the password of your account. If it was you, open this link, good once within 1 hour:

${link}

If it was not you, ignore this letter: your password has not changed.
`,
  inShort:
    'In English: somebody asked to reset the password of your account. If it was you, open the link above, good once within 1 hour. If it was not you, ignore this letter: your password has not changed.',
}

/** The letter to somebody who is invited. The link stands on a line of its own. `inShort` stands beneath a Vietnamese one. */
export const invitationWords = { vi: inviteVi, en: inviteEn } satisfies Readonly<Record<Language, typeof inviteVi>>

/** The letter to somebody who forgot their password. */
export const recoveryWords = { vi: recoveryVi, en: recoveryEn } satisfies Readonly<Record<Language, typeof recoveryVi>>
