import type { Figure } from '@tuong-minh/reader'
import { type Deed, mayDo, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { addIndicator, knownNames, matchIndicator } from '../indicators/index.ts'
import { articleSubject } from './article.commands.ts'
import { corrected, type FigureCorrection } from './review.ts'
import { shownFigureJson } from './shown-figure.ts'

/** Puts right what the machine misread in a figure. What it had read stays in the timeline. */
export async function correctReading(
  tx: Tx,
  deed: Deed,
  { id, correction }: { id: number; correction: FigureCorrection },
): Promise<'corrected' | 'already_decided'> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const reading = await tx
    .selectFrom('reading')
    .select(['content', 'kind', 'state', 'article_id'])
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (reading?.kind !== 'figure' || reading.state !== 'proposed') return 'already_decided'
  const before = reading.content as unknown as Figure
  const after = corrected(before, correction)
  const indicatorId = after.isIndicator ? await indicatorNamed(tx, deed, after) : null
  await tx
    .updateTable('reading')
    .set({
      content: JSON.stringify(after),
      shown: shownFigureJson(after),
      record_kind: indicatorId === null ? null : 'indicator',
      record_id: indicatorId,
    })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  const details = { reading: id, before: fieldsOf(before), after: fieldsOf(after) }
  await writeTimeline(tx, articleSubject(site.id, reading.article_id), { actor, act: 'correctReading', details })
  await announceChanges(tx, [`readings:${site.id}`])
  return 'corrected'
}

const fieldsOf = ({ value, unit, period, indicator, status, bound }: Figure) => ({
  value,
  unit: unit?.base ?? null,
  period: period?.code ?? null,
  indicator,
  status,
  bound,
})

/** The indicator of a name; a new one where this person may keep indicators and there is none. */
async function indicatorNamed(tx: Tx, deed: Deed, figure: Figure): Promise<number | null> {
  const name = figure.indicator ?? ''
  if (name === '') return null
  const known = matchIndicator(name, await knownNames(tx))
  if (known || !mayDo(deed.actor, 'keepIndicators', deed.site)) return known?.indicatorId ?? null
  const unit = figure.unit?.base ?? ''
  return addIndicator(tx, deed, { name: name.charAt(0).toUpperCase() + name.slice(1), unit })
}
