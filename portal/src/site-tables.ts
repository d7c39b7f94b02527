import type pg from 'pg'
import type { Manifest } from './backup-manifest.ts'
import { type CopiedTable, copiedTables } from './database/index.ts'

/** What a column of a site's table refers to, and so how it is rewritten where the site comes to another portal. */
export type ColumnKind =
  | { readonly is: 'plain' }
  | { readonly is: 'site' }
  /** Of the table itself. */
  | { readonly is: 'identity' }
  /** A row of the site in another of its tables. */
  | { readonly is: 'own'; readonly table: string }
  | { readonly is: 'account' }
  | { readonly is: 'registry'; readonly table: RegistryTable }
  /** A row of the kind that another column names: `article`, `indicator`. */
  | { readonly is: 'subject'; readonly kindColumn: string }

export interface SiteTable extends CopiedTable {
  /** By column. */
  readonly kinds: Readonly<Record<string, ColumnKind>>
  /** Columns that must hold something. */
  readonly needed: readonly string[]
}

/** Tables of the whole portal that records of a site speak of. */
export const registryTables = ['area', 'body', 'office', 'person', 'indicator'] as const
export type RegistryTable = (typeof registryTables)[number]

export const isRegistry = (name: string): name is RegistryTable => registryTables.some(one => one === name)

/** Whose rows stay where they are: what is being written, who may do what, what somebody was told. */
const leftOut = ['working_copy', 'site_host']

interface Reference {
  readonly table: string
  readonly column: string
  readonly target: string
  /** Whether `site_id` leads both sides. */
  readonly isOwn: boolean
  readonly isNeeded: boolean
}

/** The tables whose rows belong to a site, each after those that it refers to. */
export async function siteTables(client: pg.ClientBase): Promise<SiteTable[]> {
  const all = await copiedTables(client)
  const references = await referencesOf(client)
  const identities = await columnsWhere(client, "a.attidentity <> ''")
  const needed = await columnsWhere(client, 'a.attnotnull')
  const ofPerson = new Set(references.filter(one => one.target === 'account' && one.isNeeded).map(one => one.table))
  return all
    .filter(({ name, order }) => /^site_id\b/.test(order) && !leftOut.includes(name) && !ofPerson.has(name))
    .map(table => ({
      ...table,
      kinds: kindsOf(table, references, identities),
      needed: table.columns.filter(column => needed.has(`${table.name}.${column}`)),
    }))
}

function kindsOf(
  { name, columns }: CopiedTable,
  references: readonly Reference[],
  identities: ReadonlySet<string>,
): Record<string, ColumnKind> {
  const kindOf = (column: string): ColumnKind => {
    if (column === 'site_id') return { is: 'site' }
    if (identities.has(`${name}.${column}`)) return { is: 'identity' }
    const reference = references.find(one => one.table === name && one.column === column)
    if (reference?.target === 'account') return { is: 'account' }
    if (reference?.isOwn) return { is: 'own', table: reference.target }
    if (reference && isRegistry(reference.target)) return { is: 'registry', table: reference.target }
    const kindColumn = column.replace(/_id$/, '_kind')
    return kindColumn !== column && columns.includes(kindColumn) ? { is: 'subject', kindColumn } : { is: 'plain' }
  }
  return Object.fromEntries(columns.map(column => [column, kindOf(column)]))
}

/** Foreign keys column by column; of a composite one that begins with the site only the last column. */
async function referencesOf(client: pg.ClientBase): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(`
    select c.relname as table, a.attname as column, r.relname as target,
      array_length(f.conkey, 1) = 2 as "isOwn", a.attnotnull as "isNeeded"
    from pg_constraint f
    join pg_class c on c.oid = f.conrelid
    join pg_class r on r.oid = f.confrelid
    join pg_attribute a on a.attrelid = c.oid and a.attnum = f.conkey[array_length(f.conkey, 1)]
    where f.contype = 'f' and c.relnamespace = 'public'::regnamespace and array_length(f.conkey, 1) <= 2`)
  return rows
}

/** Columns as `table.column`. */
async function columnsWhere(client: pg.ClientBase, condition: string): Promise<Set<string>> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and a.attnum > 0 and ${condition}`)
  return new Set(rows.map(row => row.name))
}

type FoundSite = NonNullable<Manifest['site']> & { readonly id: string }

/** The site of a code or host name, in the transaction of the one who asks; null for none. */
export async function siteNamed(client: pg.ClientBase, name: string): Promise<FoundSite | null> {
  const { rows } = await client.query<FoundSite>(
    `select s.id, s.code, s.name, s.kind, s.place, s.settings from site s
     where s.code = $1 or exists (select from site_host h where h.site_id = s.id and h.host = $1)`,
    [name.toLowerCase()],
  )
  return rows[0] ?? null
}
