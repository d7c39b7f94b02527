import { createHmac } from 'node:crypto'
import { grantRole, openAccount, type Role } from './access/index.ts'
import { formOf, provinceHost, reader, type TrialPortal } from './services-trial.ts'

// For tests: people who sign in to the desk and send its forms.

/** A browser that keeps its cookies. */
export class TrialBrowser {
  private readonly portal: TrialPortal
  private readonly jar = new Map<string, string>()
  address: string

  constructor(portal: TrialPortal, address = '192.0.2.1') {
    this.portal = portal
    this.address = address
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}) {
    const answer = await this.portal.app.inject({
      url,
      remoteAddress: this.address,
      headers: { host: provinceHost, 'user-agent': reader, cookie: this.cookie, ...headers },
    })
    this.keep(answer.headers['set-cookie'])
    return answer
  }

  /** A form without a token, as the way in has them. */
  async post(url: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) {
    const form = formOf(url, fields, { address: this.address, headers: { cookie: this.cookie, ...headers } })
    const answer = await this.portal.app.inject(form)
    this.keep(answer.headers['set-cookie'])
    return answer
  }

  /** A form of a page of the desk, with the token that the page gave. */
  async send(page: string, url: string, fields: Readonly<Record<string, string>>) {
    const { body } = await this.get(page)
    const token = /name="_token" value="([^"]+)"/.exec(body)?.[1] ?? ''
    return this.post(url, { _token: token, ...fields })
  }

  private keep(set: string | string[] | undefined): void {
    for (const one of [set ?? []].flat()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      if (/max-age=0/i.test(one) || value === '') this.jar.delete(name)
      else this.jar.set(name, value)
    }
  }
}

/** Opens an account with a role on a site; returns its address. */
export async function trialAccount(
  portal: TrialPortal,
  { email, role, siteId = portal.province }: { email: string; role?: Role; siteId?: number },
): Promise<string> {
  await portal.database.db.transaction().execute(async tx => {
    const actor = await openAccount(tx, { name: `Người ${email}`, email })
    if (role) await grantRole(tx, { siteId, actor, role })
  })
  return email
}

/** Somebody signed in by a link. */
export async function signedIn(portal: TrialPortal, email: string): Promise<TrialBrowser> {
  const browser = new TrialBrowser(
    portal,
    `198.18.${Math.floor(Math.random() * 256)}.${Math.floor(Math.random() * 256)}`,
  )
  await browser.post(`/dang-nhap/${await portal.signIn.linkToken(email)}`, {})
  return browser
}

/** The code an authenticator app shows. RFC 6238, by hand: the library is what is tested. */
export function appCode(base32: string, at = Date.now()): string {
  const bits = [...base32.replaceAll(/[\s=]/g, '')].map(letter =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  )
  const key = Buffer.from((bits.join('').match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff
  return String(number % 1_000_000).padStart(6, '0')
}
