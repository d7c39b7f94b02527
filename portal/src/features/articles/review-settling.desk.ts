import type { Actor } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import type { DeskPages } from '../../http/index.ts'
import { areaNamed } from '../../registry/index.ts'
import type { Site } from '../../sites/index.ts'
import { askStanding } from '../recommendations/index.ts'
import { confirmReading, rejectReading } from './reading.commands.ts'
import { leaveReadingUndo, type ReadingDecision } from './reading-undo.commands.ts'
import { askOfReading, readingsUnderReview } from './review.queries.ts'
import { isCertain } from './review.ts'
import type { DeskArticle } from './working-copy.queries.ts'

interface Settling {
  readonly deed: { actor: Actor; site: Site }
  readonly article: DeskArticle
  readonly act: string
  readonly id: number
}

interface Settled {
  readonly result: string
  readonly undo: number | null
}

/** Does what a button of the review says, and leaves the way back beside it. */
export async function settle(tx: Tx, desk: DeskPages, { deed, article, act, id }: Settling): Promise<Settled> {
  const at = desk.services.now()
  const leave = (decision: Omit<ReadingDecision, 'articleId'>) =>
    leaveReadingUndo(tx, deed, {
      decision: { articleId: article.id, ...decision },
      label: article.draft.content.title,
      at,
    })
  if (act === 'reject') return rejectOne(tx, deed, { id, at, leave })
  if (act !== 'confirm' && act !== 'confirm_certain') return { result: 'unknown', undo: null }
  const { site } = deed
  const areaId = site.place ? ((await areaNamed(tx, site.place))?.id ?? null) : null
  const { siteId, id: articleId, revision } = article
  const chosen =
    act === 'confirm'
      ? [id]
      : (await readingsUnderReview(tx, { siteId, articleId, revision })).filter(isCertain).map(one => one.id)
  const confirmed: number[] = []
  let result = ''
  for (const one of chosen) {
    result = await confirmReading(tx, deed, { id: one, at, areaId })
    if (result === 'confirmed') confirmed.push(one)
  }
  const undo = await leave({ state: 'confirmed', readings: confirmed, ask: null })
  return { result: act === 'confirm' ? result : 'all', undo }
}

interface Rejecting {
  readonly id: number
  readonly at: Date
  readonly leave: (decision: Omit<ReadingDecision, 'articleId'>) => Promise<number | null>
}

async function rejectOne(tx: Tx, deed: Settling['deed'], { id, at, leave }: Rejecting): Promise<Settled> {
  const siteId = deed.site.id
  const askId = await askOfReading(tx, { siteId, id })
  const before = askId === null ? null : await askStanding(tx, siteId, askId)
  const result = await rejectReading(tx, deed, { id, at })
  if (result !== 'rejected') return { result, undo: null }
  const after = before && (await askStanding(tx, siteId, before.id))
  const ask = before && after ? { before, after } : null
  return { result, undo: await leave({ state: 'rejected', readings: [id], ask }) }
}
