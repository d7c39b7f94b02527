import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../database/index.ts'

/** The newest row of the audit log. */
export interface AuditHead {
  readonly seq: number
  /** Hexadecimal. */
  readonly hash: string
}

export type AuditVerdict =
  | { readonly isWhole: true; readonly head: AuditHead | null; readonly anchors: number }
  | { readonly isWhole: false; readonly seq: number; readonly why: 'missing' | 'changed' | 'unchained' | 'rewritten' }

export async function auditHead(db: Db): Promise<AuditHead | null> {
  const row = await db
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { seq: row.seq, hash: row.hash.toString('hex') } : null
}

interface Link {
  readonly seq: number
  readonly previous_hash: Buffer
  readonly hash: Buffer
  readonly content: string
}

const atOnce = 5_000

/** The hash is computed here, not in the database: whoever owns it may also change its functions. */
const linksAfter = async (db: Db, seq: number): Promise<Link[]> => {
  const { rows } = await sql<Link>`
    select seq, previous_hash, hash, pg_catalog.json_build_array(
      seq, pg_catalog.to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), site_id, actor_id,
      actor_name, act, subject_kind, subject, details::text)::text as content
    from audit_entry where seq > ${seq} order by seq limit ${atOnce}`.execute(db)
  return rows
}

/**
 * Walks the whole chain. `anchors` are heads that were written down elsewhere: against them shows even a chain that
 * the owner of the database has computed anew.
 */
export async function verifyAudit(db: Db, anchors: readonly AuditHead[] = []): Promise<AuditVerdict> {
  const expected = new Map(anchors.map(({ seq, hash }) => [seq, hash]))
  let last: AuditHead = { seq: 0, hash: '00'.repeat(32) }
  for (let links = await linksAfter(db, 0); links.length > 0; links = await linksAfter(db, last.seq)) {
    for (const link of links) {
      const why = flawOf(link, last, expected)
      if (why) return { isWhole: false, seq: last.seq + 1, why }
      last = { seq: link.seq, hash: link.hash.toString('hex') }
    }
  }
  const lost = anchors.find(({ seq }) => seq > last.seq)
  if (lost) return { isWhole: false, seq: last.seq + 1, why: 'missing' }
  return { isWhole: true, head: last.seq === 0 ? null : last, anchors: anchors.length }
}

function flawOf(link: Link, last: AuditHead, expected: ReadonlyMap<number, string>) {
  if (link.seq !== last.seq + 1) return 'missing'
  if (link.previous_hash.toString('hex') !== last.hash) return 'unchained'
  const hash = createHash('sha256').update(link.previous_hash).update(link.content).digest()
  if (!hash.equals(link.hash)) return 'changed'
  const anchor = expected.get(link.seq)
  return anchor !== undefined && anchor !== hash.toString('hex') ? 'rewritten' : null
}
