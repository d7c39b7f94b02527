import type { Deed } from '../access/index.ts'
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

/**
 * Takes an act back: asks permission, then looks whether things still stand as the act left them. False when somebody
 * has gone on from there since; nothing is changed then.
 */
export type Inverse = (tx: Tx, deed: Deed, terms: unknown) => Promise<boolean>

/** What taking back came to. */
export type UndoResult = 'undone' | 'too_late' | 'changed_since'
