import type { Tx } from '../database/index.ts'
import { type Anchor, anchorAt, reanchor } from './anchor.ts'

/** One version of a text: what evidence is fixed to. */
export interface TextVersion {
  readonly siteId: number
  readonly kind: string
  readonly id: number
  readonly revision: number
  readonly text: string
}

/** Fixes quotes to a version of a text; equal spans share one evidence. Returns the identity for each span in order. */
export async function recordEvidence(
  tx: Tx,
  version: TextVersion,
  spans: readonly { start: number; end: number }[],
): Promise<number[]> {
  if (spans.length === 0) return []
  const keyOf = (span: { start: number; end: number }) => `${span.start}-${span.end}`
  const distinct = [...new Map(spans.map(span => [keyOf(span), span])).values()]
  const anchors = distinct.map(span => anchorAt(version.text, span.start, span.end))
  const rows = await tx
    .insertInto('evidence')
    .values(anchors.map(anchor => rowOf(version, anchor)))
    .returning('id')
    .execute()
  const placed = rows.map((row, at) => ({ id: row.id, anchor: anchors[at] }))
  await tx
    .insertInto('evidence_place')
    .values(placed.map(({ id, anchor }) => placeOf(version, id, { anchor: anchor ?? null, state: 'anchored' })))
    .execute()
  const idOf = new Map(distinct.map((span, at) => [keyOf(span), rows[at]?.id ?? 0]))
  return spans.map(span => idOf.get(keyOf(span)) ?? 0)
}

const rowOf = (version: TextVersion, anchor: Anchor) => ({
  site_id: version.siteId,
  subject_kind: version.kind,
  subject_id: version.id,
  revision: version.revision,
  range_start: anchor.start,
  range_end: anchor.end,
  quote: anchor.quote,
  quote_sha256: anchor.sha256,
  prefix: anchor.prefix,
  suffix: anchor.suffix,
})

const placeOf = (
  version: TextVersion,
  evidenceId: number,
  { anchor, state }: { anchor: Anchor | null; state: 'anchored' | 'moved' | 'broken' },
) => ({
  site_id: version.siteId,
  evidence_id: evidenceId,
  revision: version.revision,
  range_start: anchor?.start ?? null,
  range_end: anchor?.end ?? null,
  state,
})

/** Finds every quote of a text again in its new version; what is gone is marked broken. Returns the broken ones. */
export async function carryEvidence(tx: Tx, version: TextVersion): Promise<number[]> {
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('site_id', '=', version.siteId)
    .where('subject_kind', '=', version.kind)
    .where('subject_id', '=', version.id)
    .execute()
  if (rows.length === 0) return []
  const places = rows.map(row => {
    const old: Anchor = {
      start: row.range_start,
      end: row.range_end,
      quote: row.quote,
      sha256: row.quote_sha256,
      prefix: row.prefix,
      suffix: row.suffix,
    }
    const anchor = reanchor(version.text, old)
    return placeOf(version, row.id, { anchor, state: anchor ? 'moved' : 'broken' })
  })
  await tx.insertInto('evidence_place').values(places).execute()
  return places.filter(place => place.state === 'broken').map(place => place.evidence_id)
}

/** Lets quotes go whose records were taken back a moment after they were made; nothing else rests on them yet. */
export async function dropEvidence(tx: Tx, siteId: number, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return
  const all = [...ids]
  await tx.deleteFrom('evidence_place').where('site_id', '=', siteId).where('evidence_id', 'in', all).execute()
  await tx.deleteFrom('evidence').where('site_id', '=', siteId).where('id', 'in', all).execute()
}
