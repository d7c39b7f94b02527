import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A browser that signed an account in is known for half a year. Milliseconds. */
const knownFor = 180 * 24 * 3_600_000

export interface DeviceParts {
  readonly email: string
  readonly secret: string
}

/** One cookie for each account, so that two people can share a computer. It names nobody. */
const cookieName = ({ email, secret }: DeviceParts) => `tuong-minh.device-${sign(secret, `name ${email}`).slice(0, 10)}`

/** The name of the browser, where it has signed the account in before; null where not. */
export function knownDevice(cookies: string | undefined, parts: DeviceParts): string | null {
  const value = cookieValue(cookies, cookieName(parts)) ?? ''
  const [device = '', ends = '', signature = ''] = value.split('.')
  if (!(Number(ends) > Date.now())) return null
  return isSame(signature, signatureOf(parts, device, ends)) ? device : null
}

/** The cookie by which the browser will be known. */
export function deviceCookie(parts: DeviceParts, isSecure: boolean): string {
  const device = randomBytes(9).toString('base64url')
  const ends = String(Date.now() + knownFor)
  const value = `${device}.${ends}.${signatureOf(parts, device, ends)}`
  const secure = isSecure ? '; Secure' : ''
  return `${cookieName(parts)}=${value}; Path=/dang-nhap; Max-Age=${knownFor / 1000}; HttpOnly; SameSite=Lax${secure}`
}

/** The value of one cookie of a request's header. */
export function cookieValue(header: string | undefined, name: string): string | null {
  const found = (header ?? '')
    .split(';')
    .map(one => one.trim())
    .find(one => one.startsWith(`${name}=`))
  return found ? found.slice(name.length + 1) : null
}

const signatureOf = ({ email, secret }: DeviceParts, device: string, ends: string) =>
  sign(secret, `device ${email} ${device} ${ends}`)

const sign = (secret: string, text: string) => createHmac('sha256', secret).update(text).digest('base64url')

function isSame(one: string, other: string): boolean {
  const [first, second] = [Buffer.from(one), Buffer.from(other)]
  return first.length === second.length && timingSafeEqual(first, second)
}
