import { expect, test } from 'vitest'
import { type Attempt, SignInAttempts } from './sign-in-attempts.ts'

const trial = () => {
  const clock = { at: 1_000 }
  return { clock, attempts: new SignInAttempts(() => clock.at) }
}
const from = (address: string, account = 'an@tinh.vn', device: string | null = null): Attempt => ({
  address,
  account,
  device,
})

test('after five failures the address rests for this account, and for no other', () => {
  const { clock, attempts } = trial()
  for (let at = 0; at < 5; at += 1) expect(attempts.begin(from('192.0.2.1'))).toBe(0)
  expect(attempts.isLastOf(from('192.0.2.1'))).toBe(true)
  expect(attempts.begin(from('192.0.2.1'))).toBeGreaterThan(14 * 60_000)
  expect(attempts.begin(from('192.0.2.1', 'binh@tinh.vn'))).toBe(0)
  clock.at += 15 * 60_000
  expect(attempts.begin(from('192.0.2.1'))).toBe(0)
})

test('nobody elsewhere locks an account', () => {
  const { attempts } = trial()
  for (let at = 0; at < 19; at += 1)
    for (let again = 0; again < 5; again += 1) expect(attempts.begin(from(`198.51.100.${at}`))).toBe(0)
  expect(attempts.begin(from('192.0.2.1'))).toBe(0)
})

test('when hundreds of addresses try one account, a browser that knows it still comes in', () => {
  const { clock, attempts } = trial()
  for (let at = 0; at < 100; at += 1) expect(attempts.begin(from(`198.51.100.${at}`))).toBe(0)
  expect(attempts.begin(from('192.0.2.1'))).toBeGreaterThan(0)
  expect(attempts.begin(from('192.0.2.1', 'an@tinh.vn', 'own-browser'))).toBe(0)
  expect(attempts.begin(from('192.0.2.1', 'binh@tinh.vn'))).toBe(0)
  clock.at += 15 * 60_000
  expect(attempts.begin(from('192.0.2.2'))).toBe(0)
})

test('one address has ten tries a minute, whatever accounts it names', () => {
  const { clock, attempts } = trial()
  const may = Array.from({ length: 50 }, (_, at) => attempts.begin(from('192.0.2.1', `a${at}@tinh.vn`))).filter(
    wait => wait === 0,
  )
  expect(may.length).toBe(10)
  clock.at += 60_000
  expect(attempts.begin(from('192.0.2.1', 'x@tinh.vn'))).toBe(0)
})

test('an office behind one address signs in together: only what was wrong is counted', () => {
  const { attempts } = trial()
  for (let at = 0; at < 40; at += 1) {
    const one = from('192.0.2.1', `a${at}@tinh.vn`)
    expect(attempts.begin(one)).toBe(0)
    if (at % 2) attempts.guessedNothing(one)
    else attempts.succeeded(one)
  }
  for (let at = 0; at < 10; at += 1) expect(attempts.begin(from('192.0.2.1', `b${at}@tinh.vn`))).toBe(0)
  attempts.succeeded(from('192.0.2.1', 'own@tinh.vn'))
  expect(attempts.begin(from('192.0.2.1', 'c@tinh.vn'))).toBeGreaterThan(0)
})

test('who knows a password has no more than five tries at its code', () => {
  const { attempts } = trial()
  for (let at = 0; at < 5; at += 1) {
    expect(attempts.begin(from('192.0.2.1'))).toBe(0)
    attempts.guessedNothing(from('192.0.2.1'))
  }
  expect(attempts.begin(from('192.0.2.1'))).toBeGreaterThan(0)
})

test.each([
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9'],
  ['2001:db8:1:2::1', '2001:0DB8:0001:0002:1:2:3:4'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['fe80::1%eth0', 'fe80::2'],
])('%s and %s are one place', (one, other) => {
  const { attempts } = trial()
  for (let at = 0; at < 5; at += 1) attempts.begin(from(one))
  expect(attempts.begin(from(other))).toBeGreaterThan(0)
})

test('neighbouring networks are two places', () => {
  const { attempts } = trial()
  for (let at = 0; at < 5; at += 1) attempts.begin(from('2001:db8:1:2::1'))
  expect(attempts.begin(from('2001:db8:1:3::1'))).toBe(0)
})

test('a success forgets the failures before it', () => {
  const { clock, attempts } = trial()
  for (let at = 0; at < 30; at += 1) {
    clock.at += 10_000
    expect(attempts.begin(from('192.0.2.1'))).toBe(0)
    if (at % 4 === 3) attempts.succeeded(from('192.0.2.1'))
  }
})
