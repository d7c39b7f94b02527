import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** A table whose rows are copied whole. */
export interface CopiedTable {
  readonly name: string
  /** In the order of the copy. */
  readonly columns: readonly string[]
  /** What puts its rows in an order that is the same on every server. */
  readonly order: string
  /** Which of its rows; all of them without it. */
  readonly where?: string
}

/** What a copy leaves out: who is signed in, links that were sent, and what tells visitors apart. */
const leftOut = ['migration', 'session', 'verification', 'usage_key', 'usage_online', 'usage_recent'] as const

/** Text as every server and version writes it. */
export const copySettings = `SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
  SET TIME ZONE 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET extra_float_digits = 3;
  SET bytea_output = 'hex'; SET client_encoding = 'UTF8'`

/** All tables that are copied, each after those that it refers to. */
export async function copiedTables(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; order: string | null; needs: string[] }>(`
    select c.relname as name,
      (select array_agg(quote_ident(a.attname)::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select string_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end, ', ' order by k.at)
        from pg_index i cross join lateral unnest(i.indkey) with ordinality k(attnum, at)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as "order",
      coalesce((select array_agg(distinct r.relname::text) from pg_constraint f join pg_class r on r.oid = f.confrelid
        where f.contype = 'f' and f.conrelid = c.oid and f.confrelid <> c.oid), '{}') as needs
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
    order by c.relname`)
  const kept = rows.filter(row => !leftOut.some(name => name === row.name))
  return inOrder(kept).map(({ name, columns, order }) => ({ name, columns, order: order ?? columns.join(', ') }))
}

function inOrder<Row extends { readonly name: string; readonly needs: readonly string[] }>(
  rows: readonly Row[],
): Row[] {
  const done: Row[] = []
  const names = new Set(rows.map(row => row.name))
  for (let left = [...rows]; left.length > 0; ) {
    const placed = new Set(done.map(row => row.name))
    const ready = left.filter(row => row.needs.every(need => placed.has(need) || !names.has(need)))
    // A ring of references would end here for ever; the tables of one then stand in the order of their names.
    const next = ready.length > 0 ? ready : left.slice(0, 1)
    done.push(...next)
    left = left.filter(row => !next.includes(row))
  }
  return done
}

/** The rows of a table, one a line, as COPY writes them. */
export function rowsOut(client: pg.ClientBase, { name, columns, order, where = 'true' }: CopiedTable): Readable {
  return client.query(
    copyTo(`copy (select ${columns.join(', ')} from ${name} where ${where} order by ${order}) to stdout`),
  )
}

/** Takes the lines that `rowsOut` gave. */
export function rowsIn(client: pg.ClientBase, { name, columns }: Pick<CopiedTable, 'name' | 'columns'>): Writable {
  return client.query(copyFrom(`copy ${name} (${columns.join(', ')}) from stdin`))
}

/** Sets every counter to where the copied rows end. */
export async function setCounters(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string }>(`
    select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attidentity <> '' and not a.attisdropped`)
  for (const { table, column } of rows)
    await client.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), greatest(1, coalesce((select max(${column}) from ${table}), 1)))`,
    )
}

/** Runs the work while no trigger of ours fires: copied rows have been through them once. */
export async function withoutTriggers<T>(
  client: pg.ClientBase,
  tables: readonly CopiedTable[],
  work: () => Promise<T>,
): Promise<T> {
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
  const result = await work()
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
  return result
}
