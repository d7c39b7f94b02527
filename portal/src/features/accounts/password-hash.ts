import * as crypto from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's floor for argon2id: 19 MiB, two passes. About a tenth of a second on a busy machine. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const
const tagLength = 32

/** So many at once, so many waiting: more would take the memory or the cores from readers. */
const atOnce = 2
const waitingAtMost = 40

type Parameters = Pick<crypto.Argon2Parameters, 'nonce' | 'memory' | 'passes' | 'parallelism'>

/** Node's own came with 24.7; npm's Node for Apple's processors is 24.0, where naming it in an import would stop the start. */
const derive: (message: string, parameters: Parameters) => Promise<Uint8Array> =
  'argon2' in crypto ? deriveNatively : deriveInJavaScript

async function deriveNatively(message: string, parameters: Parameters): Promise<Uint8Array> {
  return promisify(crypto.argon2)('argon2id', { message, tagLength, ...parameters })
}

/** The same bytes, five times slower. */
export async function deriveInJavaScript(
  message: string,
  { nonce, memory, passes, parallelism }: Parameters,
): Promise<Uint8Array> {
  const { argon2idAsync } = await import('@noble/hashes/argon2.js')
  return argon2idAsync(message, nonce as Uint8Array, { m: memory, t: passes, p: parallelism, dkLen: tagLength })
}

/** Too many passwords are being checked. The answer is 503, to be tried again. */
export class SignInBusy extends Error {
  readonly code = 'TM_SIGN_IN_BUSY'
  readonly statusCode = 503
}

/** A password as the database keeps it: `$argon2id$v=19$m=19456,t=2,p=1$…$…`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = crypto.randomBytes(16)
  const tag = await hashed(password, { nonce, ...cost })
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(nonce)}$${text(tag)}`
}

/** Whether the password is the one that was hashed, at whatever cost it was. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash) ?? []
  if (!memory) return false
  const parameters = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
  const found = await hashed(password, { nonce: Buffer.from(salt, 'base64'), ...parameters })
  const kept = Buffer.from(tag, 'base64')
  return found.length === kept.length && crypto.timingSafeEqual(found, kept)
}

/** Marks typed as letters or beside them are the same password. */
async function hashed(password: string, parameters: Parameters): Promise<Buffer> {
  await turn()
  try {
    return Buffer.from(await derive(password.normalize('NFC'), parameters))
  } finally {
    working -= 1
    waiting.shift()?.()
  }
}

let working = 0
const waiting: (() => void)[] = []

async function turn(): Promise<void> {
  if (working >= atOnce) {
    if (waiting.length >= waitingAtMost) throw new SignInBusy('too many passwords are being checked')
    await new Promise<void>(resolve => waiting.push(resolve))
  }
  working += 1
}

const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
