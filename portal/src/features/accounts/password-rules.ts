import { fold } from '@tuong-minh/reader/letters'

/** Shortest password of somebody who also gives a code, and of somebody who does not. */
export const shortestWithCode = 8
export const shortestAlone = 14
/** Longest that is taken: hashing time does not grow with it, memory does. */
export const longestPassword = 256

export type PasswordIssueKey = 'tooShort' | 'tooLong' | 'common' | 'ownName' | 'pattern'

interface Owner {
  readonly hasSecondFactor: boolean
  readonly name: string
  readonly email: string
}

/** What is wrong with a password somebody wants; null for nothing. */
export async function passwordIssue(password: string, owner: Owner): Promise<PasswordIssueKey | null> {
  const length = [...password.normalize('NFC')].length
  if (length < shortestFor(owner)) return 'tooShort'
  if (length > longestPassword) return 'tooLong'
  const core = coreOf(password)
  if (isPattern(password) || core.length < 4) return 'pattern'
  if (ownNames(owner).includes(core)) return 'ownName'
  return (await isCommon(password, core)) ? 'common' : null
}

export const shortestFor = ({ hasSecondFactor }: { readonly hasSecondFactor: boolean }): number =>
  hasSecondFactor ? shortestWithCode : shortestAlone

/** Letters without marks and case, and without what people put before and after a word to make it pass. */
const coreOf = (password: string): string =>
  fold(password)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .replaceAll(/^\d+|\d+$/g, '')

/** `aaaaaaaaaaaaaa`, `abcabcabcabcabc`, `12345678901234`. */
function isPattern(password: string): boolean {
  if (/^(.{1,4}?)\1+.{0,3}$/su.test(password)) return true
  const codes = [...password].map(letter => letter.codePointAt(0) ?? 0)
  const steps = new Set(codes.slice(1).map((code, at) => (code - (codes[at] ?? 0) + 10) % 10))
  return steps.size === 1 && /^\d+$/.test(password)
}

function ownNames({ name, email }: Owner): string[] {
  const [local = '', domain = ''] = email.split('@')
  return [name, local, email, domain, domain.split('.')[0] ?? ''].map(coreOf).filter(text => text !== '')
}

/** What nobody's list of leaked passwords has, and everybody here tries first. */
const hereFirst = ['matkhau', 'quantri', 'quantrivien', 'congthongtin', 'tuongminh', 'ubndtinh', 'vanphong']

async function isCommon(password: string, core: string): Promise<boolean> {
  const { dictionary } = await import('@zxcvbn-ts/language-common')
  common ??= new Set([...dictionary['passwords-common'].map(String), ...hereFirst])
  const plain = fold(password).toLowerCase()
  return [plain, plain.replaceAll(/[\s._-]/g, ''), core, undoubled(core)].some(text => common?.has(text))
}

/** `matkhaumatkhau` is `matkhau`. */
const undoubled = (text: string): string => text.replace(/^(.{4,}?)\1+$/, '$1')

let common: Set<string> | undefined
