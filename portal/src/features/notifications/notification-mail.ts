import type { Db } from '../../database/index.ts'
import { deskPath } from '../../http/index.ts'
import { takeForMail } from './notification.commands.ts'
import { type NotificationKind, notificationWords } from './notification.words.ts'

interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly link: string
}

/** What sends letters; nothing is sent where there is no mail server. */
interface Mail {
  readonly isSent: boolean
  send(letter: Letter): void
}

interface Sending {
  readonly mail: Mail
  readonly choice: 'at_once' | 'daily'
  /** Scheme and host of the desk. */
  readonly origin: string
  readonly now: Date
}

/** One letter for each person with all that is new to them, in the language they chose where they chose to have letters. */
export async function mailNews(db: Db, { mail, choice, origin, now }: Sending): Promise<void> {
  if (!mail.isSent) return
  const link = `${origin}${deskPath}/thong-bao`
  for (const { email, name, language, news } of await takeForMail(db, choice, now)) {
    const words = notificationWords[language === 'en' ? 'en' : 'vi']
    const lines = news.map(({ kind, title, actorName }) => {
      const what = words.kinds[kind as NotificationKind]
      return `- ${what}: ${title}${actorName ? ` (${actorName})` : ''}`
    })
    const text = [words.mailHello(name), '', ...lines, '', words.mailEnd(link)].join('\n')
    mail.send({ to: email, subject: words.mailSubject(news.length), text, link })
  }
}
