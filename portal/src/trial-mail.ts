import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect } from 'vitest'

/** A letter as a mail program shows it. */
interface ShownLetter {
  readonly subject: string
  readonly text: string
}

/** For tests: takes letters and keeps them, as a mail server does. */
export interface TrialMail {
  readonly port: number
  /** Waits for a letter to somebody, and for the next one where some have come. */
  newestTo(email: string, after?: number): Promise<ShownLetter>
  countTo(email: string): number
  close(): Promise<void>
}

/** Enough of RFC 5321 for one client. */
export async function trialMail(): Promise<TrialMail> {
  const letters: string[] = []
  const server = createServer(socket => {
    let body: string | null = null
    let rest = ''
    socket.write('220 trial\r\n')
    socket.setEncoding('utf8').on('data', chunk => {
      rest += String(chunk)
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        if (body !== null && line !== '.') body += `${line}\n`
        else if (body !== null) {
          letters.push(body)
          body = null
          socket.write('250 taken\r\n')
        } else if (line === 'DATA') {
          body = ''
          socket.write('354 go on\r\n')
        } else socket.write(line === 'QUIT' ? '221 bye\r\n' : '250 yes\r\n')
      }
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const to = (email: string) => letters.filter(letter => letter.includes(`To: ${email}`))
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    countTo: email => to(email).length,
    async newestTo(email, after = 0) {
      await expect.poll(() => to(email).length, { timeout: 5_000 }).toBeGreaterThan(after)
      return shown(to(email).at(-1) ?? '')
    },
    close: async () => void server.close(),
  }
}

function shown(letter: string): ShownLetter {
  const [head = '', ...parts] = letter.split('\n\n')
  const body = parts.join('\n\n')
  const text = /Transfer-Encoding: base64/i.test(head)
    ? Buffer.from(body.replaceAll('\n', ''), 'base64').toString()
    : fromQuotedPrintable(body.replaceAll('=\n', ''))
  const subject = /^Subject: ((?:.|\n[ \t])*)/m.exec(head)?.[1]?.replaceAll(/\n[ \t]/g, ' ') ?? ''
  return { subject: fromEncodedWords(subject), text }
}

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  ).toString()

/** `=?UTF-8?Q?…?=`, as RFC 2047 has it. */
const fromEncodedWords = (text: string): string =>
  text
    .replaceAll(/\?= =\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toUpperCase() === 'B'
        ? Buffer.from(words, 'base64').toString()
        : fromQuotedPrintable(words.replaceAll('_', ' ')),
    )
