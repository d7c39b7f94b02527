import { isDeepStrictEqual } from 'node:util'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { focusOf } from './picture.queries.ts'
import { dropCut } from './removal.commands.ts'

interface Focus {
  readonly x: number
  readonly y: number
}

interface FocusTerms {
  readonly id: number
  readonly sha256: string
  readonly before: Focus
  readonly after: Focus
}

interface Left {
  /** Of the file that the picture came as. */
  readonly label: string
  readonly at: Date
}

/** Leaves the way back beside a picture of the library whose point was moved in the same transaction. */
export function leaveFocusUndo(
  tx: Tx,
  deed: Deed,
  { label, at, id, sha256, before, after }: Left & FocusTerms,
): Promise<number | null> {
  const terms: FocusTerms = { id, sha256, before, after }
  return leaveUndo(tx, deed, { act: 'focusPicture', label, inverse: 'putFocusBack', terms, at })
}

/** Lists keep in sight again what they kept before; not once somebody has chosen another point. */
export async function putFocusBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'editArticle', deed.site)
  const { actor, site } = deed
  const { id, sha256, before, after } = given as FocusTerms
  if (!isDeepStrictEqual(await focusOf(tx, { siteId: site.id, sha256 }), after)) return false
  await tx
    .updateTable('picture')
    .set({ focus_x: before.x, focus_y: before.y })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  const subject = { siteId: site.id, kind: 'picture', id } as const
  await writeTimeline(tx, subject, { actor, act: 'undo', details: { act: 'focusPicture', ...before } })
  return true
}

interface CutTerms {
  readonly sha256: string
}

/** Leaves the way back beside a picture that was cut out of another in the same transaction. */
export function leaveCutUndo(tx: Tx, deed: Deed, { label, at, sha256 }: Left & CutTerms): Promise<number | null> {
  const terms: CutTerms = { sha256 }
  return leaveUndo(tx, deed, { act: 'cropPicture', label, inverse: 'takeCutBack', terms, at })
}

/** Takes out of the library what was cut out; not once something shows it. The job takes its sizes away with it. */
export async function takeCutBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'editArticle', deed.site)
  return dropCut(tx, deed, (given as CutTerms).sha256)
}
