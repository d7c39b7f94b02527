import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'
import type { SubjectRef } from '../../publishing/index.ts'

interface Added {
  readonly siteId: number
  readonly readings: readonly number[]
  readonly made: readonly SubjectRef[]
}

/** How readings stand with the asks and sessions that they made: the same text as long as nobody has gone on with any. */
export async function standOfReadings(tx: Tx, { siteId, readings, made }: Added): Promise<string> {
  const idsOf = (kind: SubjectRef['kind']) => made.filter(one => one.kind === kind).map(one => one.id)
  const [asks, meetings] = [idsOf('recommendation'), idsOf('meeting')]
  const { rows } = await sql<{ stand: string }>`
    select md5(concat_ws(' ',
      (select string_agg(r::text, ' ' order by r.id) from reading r where r.site_id = ${siteId} and r.id = any(${[...readings]}::bigint[])),
      (select string_agg(c::text, ' ' order by c.id) from recommendation c where c.site_id = ${siteId} and c.id = any(${asks}::bigint[])),
      (select string_agg(e::text, ' ' order by e.id) from recommendation_event e
        where e.site_id = ${siteId} and e.recommendation_id = any(${asks}::bigint[])),
      (select string_agg(m::text, ' ' order by m.id) from meeting m where m.site_id = ${siteId} and m.id = any(${meetings}::bigint[])),
      (select string_agg(p::text, ' ' order by p.subject_kind, p.subject_id) from publication p where p.site_id = ${siteId}
        and ((p.subject_kind = 'recommendation' and p.subject_id = any(${asks}::bigint[]))
          or (p.subject_kind = 'meeting' and p.subject_id = any(${meetings}::bigint[])))))) as stand`.execute(tx)
  return rows[0]?.stand ?? ''
}

/** The quotes that readings rest on. */
export async function evidenceOfReadings(tx: Tx, { siteId, readings }: Omit<Added, 'made'>): Promise<number[]> {
  const rows = await tx
    .selectFrom('reading')
    .select('evidence_id')
    .distinct()
    .where('site_id', '=', siteId)
    .where('id', 'in', [...readings])
    .execute()
  return rows.map(row => row.evidence_id)
}
