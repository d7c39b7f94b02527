import { setTimeout as sleep } from 'node:timers/promises'

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The link in it: where there is no mail server, the operator passes it on. */
  readonly link: string
}

interface MailParts {
  /** Empty where there is none. */
  readonly smtpUrl: string
  readonly from: string
  readonly warn: (text: string) => void
}

/** Waits between tries. Milliseconds. */
const pauses = [0, 5_000, 60_000]

/** Sends letters about accounts. Not through the queue of jobs: a link would stand in its table, readable. */
export class AccountMail {
  private readonly parts: MailParts
  private readonly underWay = new Set<Promise<void>>()

  constructor(parts: MailParts) {
    this.parts = parts
  }

  /** Whether letters reach people by themselves. */
  get isSent(): boolean {
    return this.parts.smtpUrl !== ''
  }

  /** Sends in the background, so that no page's time tells whether somebody exists. */
  send(letter: Letter): void {
    const { smtpUrl, warn } = this.parts
    if (smtpUrl === '') {
      warn(`There is no SMTP_URL, so this link was not sent. Pass it on to ${letter.to}: ${letter.link}`)
      return
    }
    const sending = this.deliver(letter).finally(() => this.underWay.delete(sending))
    this.underWay.add(sending)
  }

  /** When all letters have gone, or were given up. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay)
  }

  private async deliver({ to, subject, text }: Letter): Promise<void> {
    const { smtpUrl, from, warn } = this.parts
    const { createTransport } = await import('nodemailer')
    const transport = createTransport(smtpUrl, { from })
    let reason = ''
    for (const pause of pauses) {
      await sleep(pause, undefined, { ref: false })
      const failure = await transport.sendMail({ from, to, subject, text }).then(
        () => null,
        (error: Error) => error.message,
      )
      if (failure === null) return
      reason = failure
    }
    warn(`A letter about an account could not be sent: ${reason}`)
  }
}
