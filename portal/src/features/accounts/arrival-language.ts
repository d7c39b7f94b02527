import type { IncomingHttpHeaders } from 'node:http'
import type { Language } from '../../ui/index.ts'
import { cookieValue } from './known-device.ts'

/** The language in which this browser was last spoken to at the desk: the way in speaks it before anybody is known. */
const cookieName = 'tuong-minh.language'
const keptFor = 365 * 24 * 3_600

export const arrivalLanguage = ({ headers }: { readonly headers: IncomingHttpHeaders }): Language =>
  cookieValue(headers.cookie, cookieName) === 'en' ? 'en' : 'vi'

/** It names nobody, and is sent to the way in alone. */
export function languageCookie(language: Language, isSecure: boolean): string {
  const age = language === 'vi' ? 0 : keptFor
  return `${cookieName}=${language}; Path=/dang-nhap; Max-Age=${age}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`
}
