import { sql } from 'kysely'
import type { Db } from '../../database/index.ts'
import type { AuditRow } from './audit.queries.ts'
import { detailsOf } from './audit-line.ts'
import { nameKey, type RecordNames, recordsIn } from './audit-records.ts'

interface Asked {
  readonly siteId: number | null
  readonly kind: string
  readonly id: number
}

/** What the entries are about, by name; what is gone by now has none. */
export async function recordNames(db: Db, rows: readonly AuditRow[]): Promise<RecordNames> {
  const asked = rows.flatMap((row): Asked[] => {
    const { siteId, subjectKind: kind, subject } = row
    const own = /^\d{1,15}$/.test(subject) ? [{ siteId, kind, id: Number(subject) }] : []
    return [...own, ...Object.values(recordsIn(row, detailsOf(row.details))).map(one => ({ siteId, ...one }))]
  })
  const accounts = rows.flatMap(({ subjectKind, subject }) => (subjectKind === 'account' ? [subject] : []))
  const [named, people, figures] = await Promise.all([
    namesOf(db, asked),
    accountNames(db, accounts),
    figuresOf(db, asked),
  ])
  return { names: new Map([...named, ...people]), figures }
}

async function namesOf(db: Db, asked: readonly Asked[]): Promise<[string, string][]> {
  const { rows } = await sql<{ siteId: number | null; kind: string; id: number; name: string | null }>`
    select r."siteId", r.kind, r.id, case r.kind
      when 'article' then (select a.title from article a where a.site_id = r."siteId" and a.id = r.id)
      when 'document' then (select d.symbol from document d where d.site_id = r."siteId" and d.id = r.id)
      when 'meeting' then (select m.title from meeting m where m.site_id = r."siteId" and m.id = r.id)
      when 'recommendation' then (select left(c.sentence, 160) from recommendation c where c.site_id = r."siteId" and c.id = r.id)
      when 'comment' then (select c.author_name from comment c where c.site_id = r."siteId" and c.id = r.id)
      when 'category' then (select c.name from category c where c.site_id = r."siteId" and c.id = r.id)
      when 'picture' then (select p.file_name from picture p where p.site_id = r."siteId" and p.id = r.id)
      when 'media_file' then (select f.file_name from media_file f where f.site_id = r."siteId" and f.id = r.id)
      when 'site' then (select s.name from site s where s.id = r.id)
      when 'indicator' then (select i.name from indicator i where i.id = r.id)
      when 'reading' then (select left(e.quote, 160) from reading q join evidence e on e.site_id = q.site_id and e.id = q.evidence_id
        where q.site_id = r."siteId" and q.id = r.id)
      end as name
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r("siteId" bigint, kind text, id bigint)`.execute(db)
  return rows.flatMap(({ siteId, kind, id, name }): [string, string][] =>
    name === null ? [] : [[nameKey(siteId, kind, id), name]],
  )
}

async function accountNames(db: Db, ids: readonly string[]): Promise<[string, string][]> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'name'])
    .where('id', 'in', ['', ...ids])
    .execute()
  return rows.map(({ id, name }) => [nameKey(null, 'account', id), name])
}

async function figuresOf(db: Db, asked: readonly Asked[]): Promise<RecordNames['figures']> {
  const wanted = asked.filter(({ kind }) => kind === 'observation')
  const { rows } = await sql<{ siteId: number; id: number; value: string; unit: string; period: string }>`
    select o.site_id as "siteId", o.id, o.value::text, o.unit, o.period
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as r("siteId" bigint, id bigint)
    join observation o on o.site_id = r."siteId" and o.id = r.id`.execute(db)
  return new Map(rows.map(({ siteId, id, ...figure }) => [nameKey(siteId, 'observation', id), figure]))
}
