import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { dropEvidence } from '../../evidence/index.ts'
import { hideAgain, madeAlongside, type SubjectRef, shownAlongside } from '../../publishing/index.ts'
import { type Learnt, unlearnPeople } from '../../registry/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { detachReadings } from '../articles/index.ts'
import { dropUnusedStub } from '../documents/index.ts'
import { unmakeMeeting } from '../meetings/index.ts'
import { unmakeAsk } from '../recommendations/index.ts'
import { evidenceOfReadings, standOfReadings } from './reading-removal.queries.ts'

interface Terms {
  readonly articleId: number
  /** `addReading` for what somebody marked, `readArticle` for what the machine found. */
  readonly act: string
  readonly readings: readonly number[]
  /** Records that came into being with them. */
  readonly made: readonly SubjectRef[]
  /** What the public was shown with them. */
  readonly shown: readonly SubjectRef[]
  /** What the registry of people learnt with them. */
  readonly learnt: readonly Learnt[]
  /** How all of that stood when the act was done. */
  readonly stand: string
}

/** Leaves the way back beside readings that were added in the same transaction, once all is done that goes with them. */
export async function leaveReadingsUndo(
  tx: Tx,
  deed: Deed,
  { label, at, ...added }: Pick<Terms, 'articleId' | 'act' | 'readings' | 'learnt'> & { label: string; at: Date },
): Promise<number | null> {
  const { readings, act } = added
  if (readings.length === 0) return null
  const { actor, site } = deed
  const made = await madeAlongside(tx, site.id, actor)
  const shown = (await shownAlongside(tx, site.id, actor)).filter(one => !made.some(other => isSame(one, other)))
  const stand = await standOfReadings(tx, { siteId: site.id, readings, made })
  const terms: Terms = { ...added, made, shown, stand }
  return leaveUndo(tx, deed, { act, label, inverse: 'removeReadings', terms, at })
}

const isSame = (one: SubjectRef, other: SubjectRef): boolean => one.kind === other.kind && one.id === other.id

/** Takes readings away that were just added, with the records they made; not once somebody has gone on with any. */
export async function removeReadings(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { site, actor } = deed
  const { articleId, act, readings, made, shown, learnt, stand } = given as Terms
  if ((await standOfReadings(tx, { siteId: site.id, readings, made })) !== stand) return false
  const evidence = await evidenceOfReadings(tx, { siteId: site.id, readings })
  await detachReadings(tx, deed, { articleId, readings, act })
  const unmade = { recommendation: unmakeAsk, meeting: unmakeMeeting }
  for (const kind of ['recommendation', 'meeting'] as const)
    for (const { id } of made.filter(one => one.kind === kind)) if (!(await unmade[kind](tx, deed, id))) return false
  for (const { id } of made.filter(one => one.kind === 'document')) await dropUnusedStub(tx, deed, id)
  await dropEvidence(tx, site.id, evidence)
  await unlearnPeople(tx, learnt)
  await hideAgain(tx, shown, actor)
  return true
}
