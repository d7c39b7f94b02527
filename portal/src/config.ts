import { resolve } from 'node:path'
import { roles } from './access/index.ts'

/** One setting: what it is for, its default, and how its text becomes a value. */
interface Setting<T> {
  readonly about: string
  readonly fallback: string | null
  readonly read: (text: string) => T | null
  readonly expected: string
}

const wholeNumber = (from: number, to: number) => (text: string) =>
  /^\d+$/.test(text) && Number(text) >= from && Number(text) <= to ? Number(text) : null

/** Nothing, or words of a list, with commas between them. */
const listOf =
  <T extends string>(known: readonly T[]) =>
  (text: string): readonly T[] | null => {
    const words = text.split(/[\s,]+/).filter(Boolean)
    const found = known.filter(one => words.includes(one))
    return found.length === words.length ? found : null
  }

const nonEmpty = (text: string) => (text.trim() === '' ? null : text)

/** Every setting of the portal, read from the environment. docs/reference/settings.md lists them; a test compares. */
export const settings = {
  PORT: {
    about: 'Port on which the portal answers.',
    fallback: '3000',
    read: wholeNumber(0, 65535),
    expected: 'a port number',
  },
  HOST: {
    about: 'Address on which it listens; `::` is every address, IPv6 and IPv4.',
    fallback: 'localhost',
    read: nonEmpty,
    expected: 'an address',
  },
  DATA_DIR: {
    about: 'Folder for the embedded database and uploaded files.',
    fallback: 'data',
    read: (text: string) => (text.trim() === '' ? null : resolve(text)),
    expected: 'a folder',
  },
  DATABASE_URL: {
    about: 'PostgreSQL server, 15 or newer, to use instead of the embedded database.',
    fallback: '',
    read: (text: string) => (text === '' || /^postgres(?:ql)?:\/\//.test(text) ? text : null),
    expected: 'postgres://user:password@host:5432/name',
  },
  AUTH_SECRET: {
    about:
      'Secret that signs the cookies of those signed in; set the same one for every instance. Left out, the data folder keeps one of its own.',
    fallback: '',
    read: (text: string) => (text === '' || text.length >= 32 ? text : null),
    expected: 'at least 32 characters, for instance of `openssl rand -base64 48`',
  },
  IDLE_MINUTES: {
    about:
      'Minutes without anything done after which the desk asks whether somebody is still there, and signs them out.',
    fallback: '15',
    read: wholeNumber(1, 480),
    expected: 'a number from 1 to 480',
  },
  ADMINISTRATOR_IDLE_MINUTES: {
    about: 'The same for administrators.',
    fallback: '5',
    read: wholeNumber(1, 480),
    expected: 'a number from 1 to 480',
  },
  SECOND_FACTOR_ROLES: {
    about: `Roles that work only with a second factor, with commas between them, of ${roles.join(', ')}.`,
    fallback: '',
    read: listOf(roles),
    expected: 'roles with commas between them',
  },
  DESK_ORIGIN: {
    about:
      'Address under which people reach the desk, for links in letters. Required where SMTP_URL is set; without it links lead where the request came to.',
    fallback: '',
    read: (text: string) => (text === '' || /^https?:\/\/[^/\s]+$/.test(text) ? text : null),
    expected: 'an address without a path, as https://laichau.example',
  },
  SMTP_URL: {
    about: 'Mail server for invitations and forgotten passwords. Left out, their links are printed to the log.',
    fallback: '',
    read: (text: string) => (text === '' || /^smtps?:\/\/\S+$/.test(text) ? text : null),
    expected: 'smtps://user:password@host:465',
  },
  MAIL_FROM: {
    about: 'Sender of those letters.',
    fallback: 'tuong-minh@localhost',
    read: (text: string) => (/^[^\r\n]*@[^\r\n]+$/.test(text) ? text : null),
    expected: 'a mail address',
  },
  OIDC_ISSUER: {
    about:
      'OpenID Connect provider by which people may sign in; needs OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and DESK_ORIGIN.',
    fallback: '',
    read: (text: string) => (text === '' || /^https?:\/\/\S+$/.test(text) ? text : null),
    expected: 'an address, as https://sso.example/realms/tinh',
  },
  OIDC_CLIENT_ID: {
    about: 'What the provider knows this portal by; it sends people back to DESK_ORIGIN/dang-nhap/oidc/tra-ve.',
    fallback: '',
    read: (text: string) => text,
    expected: 'a text',
  },
  OIDC_CLIENT_SECRET: {
    about: 'Secret that the provider gave this portal.',
    fallback: '',
    read: (text: string) => text,
    expected: 'a text',
  },
  OIDC_NAME: {
    about: 'What the button that leads to the provider says.',
    fallback: 'Đăng nhập bằng tài khoản chung của tỉnh',
    read: nonEmpty,
    expected: 'a text',
  },
  PROXY_COUNT: {
    about: 'Reverse proxies in front of the portal whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    fallback: '0',
    read: wholeNumber(0, 10),
    expected: 'a number from 0 to 10',
  },
  REQUESTS_PER_MINUTE: {
    about: 'Requests one address may make in a minute past the page cache; 0 for no limit.',
    fallback: '600',
    read: wholeNumber(0, 1_000_000),
    expected: 'a number',
  },
  LOG_LEVEL: {
    about: 'How much is logged: fatal, error, warn, info, debug, trace or silent.',
    fallback: 'warn',
    read: (text: string) =>
      ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].includes(text) ? text : null,
    expected: 'a level of the log',
  },
  DEMONSTRATION: {
    about: 'Whether an empty database is filled with the demonstration province: yes or no.',
    fallback: 'yes',
    read: (text: string) => (text === 'yes' || text === 'no' ? text === 'yes' : null),
    expected: 'yes or no',
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>

type SettingName = keyof typeof settings
type ValueOf<Name extends SettingName> = NonNullable<ReturnType<(typeof settings)[Name]['read']>>

export type Config = { readonly [Name in SettingName]: ValueOf<Name> }

/** Settings that cannot be used: one line for each. The start prints them all and exits. */
export class ConfigError extends Error {
  readonly code = 'TM_CONFIG'
}

/** What is wrong is shown, unless it is secret. */
const shown = (name: string, text: string | null) => (/SECRET|URL/.test(name) ? name : `${name}=${text}`)

/** Whoever sends the request chooses its host: a letter must not carry a link to a place of theirs. */
const missingOrigin = 'required, as SMTP_URL is set and letters carry links'

/** Reads all settings at once. Throws `ConfigError` with the whole list of what is wrong. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const entries = Object.entries(settings).map(([name, setting]) => {
    const text = environment[name] ?? setting.fallback
    const value = setting.read(text)
    if (value === null) wrong.push(`${shown(name, text)}: expected ${setting.expected}. ${setting.about}`)
    return [name, value]
  })
  if (environment.SMTP_URL && !environment.DESK_ORIGIN)
    wrong.push(
      `DESK_ORIGIN: ${missingOrigin}, expected ${settings.DESK_ORIGIN.expected}. ${settings.DESK_ORIGIN.about}`,
    )
  if (wrong.length > 0) throw new ConfigError(`Some settings cannot be used:\n  ${wrong.join('\n  ')}`)
  return Object.fromEntries(entries) as Config
}
