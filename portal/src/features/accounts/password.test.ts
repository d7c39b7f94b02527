import { expect, test } from 'vitest'
import { deriveInJavaScript, hashPassword, SignInBusy, verifyPassword } from './password-hash.ts'
import { passwordIssue } from './password-rules.ts'

const owner = { hasSecondFactor: false, name: 'Nguyễn Văn An', email: 'nguyenvanan1985@laichau.gov.vn' }

test('a password is known again by its hash, and no other is', async () => {
  const hash = await hashPassword('đường lên bản vẫn xa')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(hash).not.toBe(await hashPassword('đường lên bản vẫn xa'))
  expect(await verifyPassword({ hash, password: 'đường lên bản vẫn xa'.normalize('NFD') })).toBe(true)
  for (const password of ['đường lên bản vẫn xa ', 'duong len ban van xa', ''])
    expect(await verifyPassword({ hash, password })).toBe(false)
  expect(await verifyPassword({ hash: 'scrypt$1$2', password: 'x' })).toBe(false)
})

test('where Node has no argon2 of its own, the same hash comes out', async () => {
  const hash = await hashPassword('đường lên bản vẫn xa')
  const [, , , , salt = '', tag = ''] = hash.split('$')
  const parameters = { nonce: Buffer.from(salt, 'base64'), memory: 19_456, passes: 2, parallelism: 1 }
  const found = await deriveInJavaScript('đường lên bản vẫn xa', parameters)
  expect(Buffer.from(found).toString('base64').replaceAll('=', '')).toBe(tag)
})

test('many at once wait for their turn, and too many are refused', async () => {
  const results = await Promise.allSettled(Array.from({ length: 60 }, () => hashPassword('mật khẩu')))
  const refused = results.filter(one => one.status === 'rejected')
  expect(refused.length).toBe(18)
  expect(refused.every(one => one.reason instanceof SignInBusy)).toBe(true)
})

test.each([
  ['ngắn quá thôi', 'tooShort'],
  ['x'.repeat(257), 'tooLong'],
  ['aaaaaaaaaaaaaaaa', 'pattern'],
  ['abcabcabcabcabc', 'pattern'],
  ['12345678901234', 'pattern'],
  ['98765432109876', 'pattern'],
  ['20252025202520', 'pattern'],
  ['1111-2222-3333-4', 'pattern'],
  ['Mật khẩu 123456!', 'common'],
  ['Password2026!!!', 'common'],
  ['MatKhauMatKhau', 'common'],
  ['quantrivien2026', 'common'],
  ['iloveyou 20262026', 'common'],
  ['Nguyễn Văn An 1985', 'ownName'],
  ['laichau.gov.vn2026', 'ownName'],
])('%s is refused', async (password, issue) => {
  expect(await passwordIssue(password, owner)).toBe(issue)
})

test.each(['đường lên bản vẫn xa', 'ba con gà, bốn con vịt', 'xK9$vQ2!mZ7&pL', 'kham pha bien gioi 79'])(
  '%s is taken',
  async password => {
    expect(await passwordIssue(password, owner)).toBeNull()
  },
)

test('with a second factor eight letters are enough', async () => {
  const careful = { ...owner, hasSecondFactor: true }
  expect(await passwordIssue('Gà9vịt!k', careful)).toBeNull()
  expect(await passwordIssue('Gà9vịt!', careful)).toBe('tooShort')
  expect(await passwordIssue('matkhau1', careful)).toBe('common')
})
