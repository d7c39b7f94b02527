import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'

/**
 * Takes values out of their series again that were entered with these readings a moment ago. False, and nothing done,
 * where one of them has put another right, or was put right itself: that history stays.
 */
export async function takeBackObservations(tx: Tx, deed: Deed, readingIds: readonly number[]): Promise<boolean> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const { rows } = await sql<{ id: number; indicatorId: number; isTied: boolean }>`
    select o.id, o.indicator_id as "indicatorId", o.superseded_by is not null
      or exists (select from observation e where e.site_id = o.site_id and e.superseded_by = o.id)
      or exists (select from figure_correction f where f.site_id = o.site_id and o.id in (f.before_id, f.after_id)) as "isTied"
    from observation o where o.site_id = ${site.id} and o.reading_id = any(${[...readingIds]}::bigint[])`.execute(tx)
  if (rows.some(row => row.isTied)) return false
  for (const { id, indicatorId } of rows) {
    await tx.deleteFrom('observation').where('site_id', '=', site.id).where('id', '=', id).execute()
    const subject = { siteId: site.id, kind: 'indicator', id: indicatorId } as const
    await writeTimeline(tx, subject, { actor, act: 'undo', details: { act: 'recordObservation', observation: id } })
  }
  await announceChanges(tx, ['indicators', ...rows.map(row => `observations:${row.indicatorId}`)])
  return true
}

/** Takes an indicator away that was named by mistake a moment ago; one that is used by now stays. */
export async function dropNewIndicator(tx: Tx, deed: Deed, id: number): Promise<void> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const { rows } = await sql`
    select from indicator i where i.id = ${id}
      and not exists (select from observation o where o.indicator_id = i.id)
      and not exists (select from figure_correction f where f.indicator_id = i.id)
      and not exists (select from reading r where r.record_kind = 'indicator' and r.record_id = i.id)
    for update`.execute(tx)
  if (rows.length === 0) return
  await tx.deleteFrom('indicator_name').where('indicator_id', '=', id).execute()
  await tx.deleteFrom('indicator').where('id', '=', id).execute()
  const subject = { siteId: site.id, kind: 'indicator', id } as const
  await writeTimeline(tx, subject, { actor, act: 'undo', details: { act: 'addIndicator' } })
  await announceChanges(tx, ['indicators'])
}
