/** So many failures of one account from one address, then a rest. */
const failuresAtMost = 5
const rest = 15 * 60_000
/** Tries from one address in a minute, whatever account they name, that were not right: an office shares its address. */
const triesAMinute = 10
const minute = 60_000
/**
 * Failures of one account from everywhere within a quarter of an hour, after which only browsers that have signed it
 * in before may try: many addresses together gain nothing, and its owner still comes in.
 */
const strangersAtMost = 100
/** Most keys remembered: an attacker with many addresses takes no memory. */
const keysAtMost = 50_000

export interface Attempt {
  /** As the believed proxy says. */
  readonly address: string
  /** The account as it was typed; it need not exist. */
  readonly account: string
  /** The name of this browser, where it has signed the account in before. */
  readonly device: string | null
}

interface Try {
  readonly at: number
  readonly account: string
}

interface Count {
  readonly failures: number
  readonly until: number
}

/**
 * Counts failures to sign in. The key is address and account together, so nobody elsewhere locks an account, and
 * nothing a client may invent is part of it. Kept in memory: addresses are written nowhere.
 */
export class SignInAttempts {
  private readonly clock: () => number
  private readonly pairs = new Map<string, Count>()
  private readonly accounts = new Map<string, Count>()
  private readonly tries = new Map<string, readonly Try[]>()

  /** @param clock milliseconds that never go back */
  constructor(clock: () => number = () => performance.now()) {
    this.clock = clock
  }

  /**
   * Takes a try. Returns 0 where it may be made, else how long to wait, in milliseconds. It counts as a failure until
   * `succeeded` says otherwise, so that a hundred at once are no way round.
   */
  begin(attempt: Attempt): number {
    const now = this.clock()
    const wait = Math.max(
      this.waitOfAddress(attempt, now),
      this.waitOfPair(attempt, now),
      this.waitOfAccount(attempt, now),
    )
    if (wait > 0) return wait
    keep(this.tries, placeOf(attempt.address), [...this.recent(attempt, now), { at: now, account: attempt.account }])
    this.fail(this.pairs, pairOf(attempt), now)
    if (attempt.device === null) this.fail(this.accounts, attempt.account, now)
    return 0
  }

  succeeded(attempt: Attempt): void {
    this.guessedNothing(attempt)
    this.pairs.delete(pairOf(attempt))
    const account = this.accounts.get(attempt.account)
    if (account && attempt.device === null)
      this.accounts.set(attempt.account, { ...account, failures: Math.max(0, account.failures - 1) })
  }

  /** The password was right, a code is still owed: what its address tries on others is counted without it. */
  guessedNothing({ address, account }: Attempt): void {
    const others = (this.tries.get(placeOf(address)) ?? []).filter(one => one.account !== account)
    this.tries.set(placeOf(address), others)
  }

  /** Whether the next try would have to wait because of this one. */
  isLastOf(attempt: Attempt): boolean {
    return this.waitOfPair(attempt, this.clock()) > 0
  }

  private recent({ address }: Attempt, now: number): readonly Try[] {
    return (this.tries.get(placeOf(address)) ?? []).filter(({ at }) => now - at < minute)
  }

  private waitOfAddress(attempt: Attempt, now: number): number {
    const recent = this.recent(attempt, now)
    return recent.length < triesAMinute ? 0 : minute - (now - (recent[0]?.at ?? now))
  }

  private waitOfPair(attempt: Attempt, now: number): number {
    return waitOf(this.pairs.get(pairOf(attempt)), failuresAtMost, now)
  }

  private waitOfAccount({ account, device }: Attempt, now: number): number {
    return device === null ? waitOf(this.accounts.get(account), strangersAtMost, now) : 0
  }

  private fail(counts: Map<string, Count>, key: string, now: number): void {
    const count = counts.get(key)
    const failures = count && count.until > now ? count.failures : 0
    keep(counts, key, { failures: failures + 1, until: now + rest })
  }
}

const waitOf = (count: Count | undefined, atMost: number, now: number): number =>
  count && count.failures >= atMost ? Math.max(0, count.until - now) : 0

const pairOf = ({ address, account, device }: Attempt): string =>
  device === null ? `${placeOf(address)} ${account}` : `device ${device} ${account}`

/** Who has one IPv6 address has a whole /64 of them. */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [head = '', tail = ''] = plain.split('::')
  const [first, last] = [head, tail].map(part => part.split(':').filter(Boolean)) as [string[], string[]]
  const middle = plain.includes('::') ? Array.from({ length: 8 - first.length - last.length }, () => '0') : []
  return [...first, ...middle, ...last]
    .slice(0, 4)
    .map(part => Number.parseInt(part, 16).toString(16))
    .join(':')
}

/** The newest at the end; the oldest go. */
function keep<T>(map: Map<string, T>, key: string, value: T): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > keysAtMost && oldest !== undefined) map.delete(oldest)
}
