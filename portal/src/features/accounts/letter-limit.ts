/** So many letters about one account in so long: nobody's mailbox is filled by strangers. */
const lettersAtMost = 3
const within = 60 * 60_000
const keysAtMost = 10_000

/** Counts letters that anybody may have sent to somebody. In memory. */
export class LetterLimit {
  private readonly sent = new Map<string, readonly number[]>()

  /** Takes one; false when there were enough. */
  mayGo(email: string, now = performance.now()): boolean {
    const recent = (this.sent.get(email) ?? []).filter(at => now - at < within)
    if (recent.length >= lettersAtMost) return false
    this.sent.delete(email)
    this.sent.set(email, [...recent, now])
    const [oldest] = this.sent.keys()
    if (this.sent.size > keysAtMost && oldest !== undefined) this.sent.delete(oldest)
    return true
  }
}
