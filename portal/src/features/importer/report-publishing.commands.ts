import type { Figure } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { publicationOf } from '../../publishing/index.ts'
import { areaNamed } from '../../registry/index.ts'
import { confirmReading, linkReading, publishArticle } from '../articles/index.ts'
import { showStubs } from '../documents/index.ts'
import { addIndicator } from '../indicators/index.ts'
import { showMeetingsOf } from '../meetings/index.ts'
import { showRecommendationsOf } from '../recommendations/index.ts'

/** Shows an imported article and all that it records. Returns whether anything changed. */
export async function publishReport(
  tx: Tx,
  deed: Deed,
  { articleId, at }: { articleId: number; at: Date },
): Promise<boolean> {
  permit(deed.actor, 'publish', deed.site)
  const { site } = deed
  const publication = await publicationOf(tx, { siteId: site.id, kind: 'article', id: articleId })
  if (publication?.state === 'published') return false
  await publishArticle(tx, deed, { id: articleId, at })
  await showRecordsOf(tx, deed, { articleId, at })
  return true
}

/** Shows what an article records: cited documents that the register had to be told of, meetings, recommendations. */
export async function showRecordsOf(
  tx: Tx,
  deed: Deed,
  { articleId, at }: { articleId: number; at: Date },
): Promise<void> {
  permit(deed.actor, 'publish', deed.site)
  const { site } = deed
  const stubs = await tx
    .selectFrom('reading')
    .select('record_id')
    .where('site_id', '=', site.id)
    .where('article_id', '=', articleId)
    .where('record_kind', '=', 'document')
    .execute()
  await showStubs(tx, deed, { ids: [...new Set(stubs.flatMap(row => row.record_id ?? []))], at })
  await showMeetingsOf(tx, deed, { articleId, at })
  await showRecommendationsOf(tx, deed, { articleId, at })
}

/** What confirming all readings of an article came to. */
export interface Confirmation {
  readonly confirmed: number
  readonly newIndicators: readonly string[]
  /** Figures that a person must name or place first. */
  readonly undecided: readonly { readonly quote: string; readonly indicator: string | null }[]
}

/**
 * The named person vouches for every reading of an article. A figure whose indicator nobody has named yet gets a new
 * one of the text's own name, ungrouped until the planning officer settles it; without a name in the text it waits.
 */
export async function confirmReport(
  tx: Tx,
  deed: Deed,
  { articleId, at, place }: { articleId: number; at: Date; place: string | null },
): Promise<Confirmation> {
  permit(deed.actor, 'confirmReading', deed.site)
  const areaId = place ? ((await areaNamed(tx, place))?.id ?? null) : null
  const waiting = await tx
    .selectFrom('reading')
    .select(['id', 'kind', 'content', 'record_id'])
    .where('site_id', '=', deed.site.id)
    .where('article_id', '=', articleId)
    .where('state', '=', 'proposed')
    .orderBy('id')
    .execute()
  const names = new Map<string, number>()
  const undecided: Confirmation['undecided'][number][] = []
  let confirmed = 0
  for (const reading of waiting) {
    const figure = reading.kind === 'figure' ? (reading.content as unknown as Figure) : null
    if (figure && reading.record_id === null) await nameIndicator(tx, deed, { readingId: reading.id, figure, names })
    const decision = await confirmReading(tx, deed, { id: reading.id, at, areaId })
    if (decision === 'confirmed') confirmed += 1
    else if (figure) undecided.push({ quote: figure.text, indicator: figure.indicator })
  }
  return { confirmed, newIndicators: [...names.keys()], undecided }
}

async function nameIndicator(
  tx: Tx,
  deed: Deed,
  { readingId, figure, names }: { readingId: number; figure: Figure; names: Map<string, number> },
): Promise<void> {
  if (!figure.isIndicator || figure.indicator === null) return
  const name = figure.indicator.charAt(0).toUpperCase() + figure.indicator.slice(1)
  const id = names.get(name) ?? (await addIndicator(tx, deed, { name, ...unitOf(figure) }))
  names.set(name, id)
  await linkReading(tx, deed, { id: readingId, record: { kind: 'indicator', id } })
}

/** The unit that the first figure of a new indicator is printed in. */
function unitOf(figure: Figure): { unit: string; displayUnit: string; scale: number } {
  const unit = figure.unit?.base ?? ''
  const printed = Number(figure.printed)
  const isScaled = figure.relation === 'level' && printed > 0
  return {
    unit,
    displayUnit: isScaled ? (figure.printedUnit ?? unit) : unit,
    scale: isScaled ? Math.abs(figure.value) / printed : 1,
  }
}
