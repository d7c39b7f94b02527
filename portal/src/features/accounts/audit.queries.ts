import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'

/** A row of the audit log as people see it. */
export interface AuditRow {
  readonly seq: number
  readonly at: Date
  readonly siteId: number | null
  readonly actorName: string
  readonly act: string
  readonly subjectKind: string
  readonly subject: string
  readonly details: string
  readonly hash: string
}

export interface AuditFilter {
  /** Sites whose acts may be seen; null for all, and for acts of no site. */
  readonly siteIds: readonly number[] | null
  readonly act: string
  readonly actor: string
  /** Days as forms send them, `2026-07-17`, in Vietnam; empty for no bound. */
  readonly from: string
  readonly to: string
}

export const auditAtOnce = 100

/** Rows before one in the chain, the newest first. */
export async function auditBefore(db: Db, filter: AuditFilter, before: number | null): Promise<AuditRow[]> {
  return rowsOf(db, filter, before, auditAtOnce + 1)
}

const exportedAtOnce = 2_000

/** All rows, the newest first, fetched as they are read. */
export async function* auditRows(db: Db, filter: AuditFilter): AsyncGenerator<AuditRow> {
  let last: number | null = null
  for (;;) {
    const rows: AuditRow[] = await rowsOf(db, filter, last, exportedAtOnce)
    yield* rows
    last = rows.at(-1)?.seq ?? null
    if (rows.length < exportedAtOnce) return
  }
}

async function rowsOf(db: Db, filter: AuditFilter, before: number | null, limit: number): Promise<AuditRow[]> {
  const { siteIds, act, actor, from, to } = filter
  let found = db
    .selectFrom('audit_entry')
    .select(['seq', 'at', 'site_id', 'actor_name', 'act', 'subject_kind', 'subject', 'hash'])
    .select(sql<string>`details::text`.as('details'))
  if (siteIds) found = found.where('site_id', 'in', [0, ...siteIds])
  if (before !== null) found = found.where('seq', '<', before)
  if (act !== '') found = found.where('act', '=', act)
  if (actor !== '') found = found.where('actor_name', 'ilike', `%${actor.replaceAll(/[\\%_]/g, '\\$&')}%`)
  if (from !== '') found = found.where('at', '>=', new Date(`${from}T00:00:00+07:00`))
  if (to !== '') found = found.where('at', '<', new Date(Date.parse(`${to}T00:00:00+07:00`) + 24 * 3_600_000))
  const rows = await found.orderBy('seq', 'desc').limit(limit).execute()
  return rows.map(row => ({
    seq: row.seq,
    at: row.at,
    siteId: row.site_id,
    actorName: row.actor_name,
    act: row.act,
    subjectKind: row.subject_kind,
    subject: row.subject,
    details: row.details,
    hash: row.hash.toString('hex'),
  }))
}

/** Every act there is in the log, by name. */
export async function auditActs(db: Db): Promise<string[]> {
  const rows = await sql<{ act: string }>`
    with recursive acts as (
      (select act from audit_entry order by act limit 1)
      union all
      select (select act from audit_entry where act > acts.act order by act limit 1) from acts where acts.act is not null
    ) select act from acts where act is not null`.execute(db)
  return rows.rows.map(({ act }) => act)
}
