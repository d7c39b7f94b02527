import type { Deed, Place } from '../access/index.ts'
import type { Tx } from '../database/index.ts'

/** How long an act may be taken back. Minutes. */
export const undoMinutes = 10

/** What a command leaves behind so that its act can be taken back. */
export interface Undoing {
  /** The command that was done. */
  readonly act: string
  /** What it was done to, in words: the title of an article, the name of a category. */
  readonly label: string
  /** The command that takes it back, by the name under which the desk knows it. */
  readonly inverse: string
  /** How things stood before and how the act left them. Plain data. */
  readonly terms: unknown
}

/** Who takes an act back, where it was done, when, and how sites hang together: some acts reach over several. */
export interface UndoDeed extends Deed {
  readonly placeOf: (siteId: number) => Place | null
  readonly at: Date
}

/**
 * What an inverse came to. True: things stand as before the act. False: somebody has gone on from there since, and
 * nothing was changed. `written_since`: it would throw away what somebody has written since. Where what was there is
 * gone now, the number by which it comes back.
 */
export type Undone = boolean | 'written_since' | { readonly wayBack: number | null }

/** Takes an act back: asks permission, then looks whether things still stand as the act left them. */
export type Inverse = (tx: Tx, deed: UndoDeed, terms: unknown) => Promise<Undone>

/** Why an act is not taken back. */
export type UndoRefusal = 'too_late' | 'changed_since' | 'written_since'

/** What taking back came to. */
export type UndoResult = { readonly result: 'undone'; readonly isGone: boolean } | { readonly result: UndoRefusal }
