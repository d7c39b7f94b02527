/** What the desk should do now about somebody who may have left. */
export type IdleStep =
  | { readonly kind: 'work' }
  | { readonly kind: 'ask'; readonly secondsLeft: number }
  | { readonly kind: 'end' }

export interface IdleLimits {
  /** Milliseconds without anything done before the desk asks. */
  readonly idleAfter: number
  /** Milliseconds that it then waits for an answer. */
  readonly countdown: number
}

export function idleStep(lastActivity: number, now: number, { idleAfter, countdown }: IdleLimits): IdleStep {
  const idle = now - lastActivity
  if (idle < idleAfter) return { kind: 'work' }
  if (idle >= idleAfter + countdown) return { kind: 'end' }
  return { kind: 'ask', secondsLeft: Math.ceil((idleAfter + countdown - idle) / 1000) }
}

/** Whether a screen reader is told the seconds left: at the beginning, and twice more. */
export const isSpoken = (secondsLeft: number): boolean => [60, 30, 10].includes(secondsLeft)
