import type pg from 'pg'
import { isRegistry, type SiteTable } from './site-tables.ts'

/** Where the rows of a table lie that come from elsewhere. */
export const incoming = (table: string): string => `incoming_${table}`
/** Which row here stands for which of the registry there. */
export const mapOf = (table: string): string => `map_${table}`

interface Insertion {
  readonly table: SiteTable
  readonly all: readonly SiteTable[]
  readonly siteId: string
}

/** What came in, and what stayed behind because it speaks of a record of another site: a counter, say. */
export interface Inserted {
  readonly rows: number
  readonly leftBehind: number
}

/**
 * Moves the rows of one table to the site here. Numbers are moved on by as many as have been given out here: they stay
 * one of a kind over all sites, because a citation finds a document of a site above by its number alone.
 */
export async function insertRows(client: pg.ClientBase, { table, all, siteId }: Insertion): Promise<Inserted> {
  const values = new Map<string, string>()
  for (const column of table.columns) values.set(column, await expressionOf(client, { table, all, siteId, column }))
  const isLost = lostWhere(table, values)
  const { rowCount } = await client.query(
    `insert into ${table.name} (${table.columns.join(', ')}) overriding system value
     select ${[...values.values()].join(', ')} from ${incoming(table.name)} i where not (${isLost})`,
  )
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from ${incoming(table.name)} i where ${isLost}`,
  )
  return { rows: rowCount ?? 0, leftBehind: Number(rows[0]?.count ?? 0) }
}

/** Of rows that must name a record, those whose record did not come along. */
function lostWhere({ kinds, needed }: SiteTable, values: ReadonlyMap<string, string>): string {
  const lost = Object.entries(kinds).flatMap(([column, { is }]) =>
    is === 'subject' && needed.includes(column) ? [`(${values.get(column)}) is null`] : [],
  )
  return lost.join(' or ') || 'false'
}

async function expressionOf(
  client: pg.ClientBase,
  { table, all, siteId, column }: Insertion & { column: string },
): Promise<string> {
  const kind = table.kinds[column] ?? { is: 'plain' }
  switch (kind.is) {
    case 'site':
      return `${Number(siteId)}::bigint`
    case 'identity':
      return `i.${column} + ${await offsetOf(client, table.name)}`
    case 'own':
      return `i.${column} + ${await offsetOf(client, kind.table)}`
    case 'account':
      return 'null'
    case 'registry':
      return `(select m.new from ${mapOf(kind.table)} m where m.old = i.${column})`
    case 'subject':
      return subjectOf(client, { all, column, kindColumn: kind.kindColumn })
    default:
      return kindOf(client, { table, all, column })
  }
}

/** A number whose kind another column names: a row of the site, one of the registry, or none that came along. */
async function subjectOf(
  client: pg.ClientBase,
  { all, column, kindColumn }: { all: readonly SiteTable[]; column: string; kindColumn: string },
): Promise<string> {
  const numbered = all.filter(one => one.kinds.id?.is === 'identity')
  const cases: string[] = []
  for (const { name } of numbered)
    cases.push(
      `when '${name}' then (select d.id + ${await offsetOf(client, name)} from ${incoming(name)} d where d.id = i.${column})`,
    )
  for (const name of ['indicator', 'person'].filter(isRegistry))
    cases.push(`when '${name}' then (select m.new from ${mapOf(name)} m where m.old = i.${column})`)
  return `case i.${kindColumn} ${cases.join(' ')} else i.${column} end`
}

/** A column as it is; the kind of a record that stayed behind goes with its number, where both may be missing. */
async function kindOf(
  client: pg.ClientBase,
  { table, all, column }: { table: SiteTable; all: readonly SiteTable[]; column: string },
): Promise<string> {
  const [named] =
    Object.entries(table.kinds).find(([, kind]) => kind.is === 'subject' && kind.kindColumn === column) ?? []
  if (named === undefined || table.needed.includes(column)) return `i.${column}`
  const number = await subjectOf(client, { all, column: named, kindColumn: column })
  return `case when (${number}) is null then null else i.${column} end`
}

const offsets = new WeakMap<pg.ClientBase, Map<string, string>>()

/** How far the numbers of a table have been given out here; the same throughout one import. */
async function offsetOf(client: pg.ClientBase, table: string): Promise<string> {
  const known = offsets.get(client) ?? new Map<string, string>()
  offsets.set(client, known)
  const found = known.get(table)
  if (found !== undefined) return found
  const { rows } = await client.query<{ last: string }>(
    `select greatest(coalesce((select max(id) from ${table}), 0), coalesce((select last_value from pg_sequences
     where schemaname = 'public' and sequencename = split_part(pg_get_serial_sequence('${table}', 'id'), '.', 2)), 0)) as last`,
  )
  const last = rows[0]?.last ?? '0'
  known.set(table, last)
  return last
}
