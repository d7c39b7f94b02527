import type pg from 'pg'
import { incoming, mapOf } from './site-rows.ts'
import { registryTables } from './site-tables.ts'

/** What makes two entries of two portals one: by name, as texts name them. */
const sameAs: Readonly<Record<(typeof registryTables)[number], string>> = {
  area: 'lower(h.name) = lower(i.name) and h.kind = i.kind',
  body: 'lower(h.name) = lower(i.name) and h.level = i.level',
  office: 'lower(h.title) = lower(i.title)',
  person: 'lower(h.full_name) = lower(i.full_name)',
  indicator: 'h.code = i.code',
}

/** Columns that are not copied as they are; a place above or a body's place may not have come along. */
const written: Readonly<Record<string, string>> = {
  parent_id: 'null',
  area_id: `(select a.new from ${mapOf('area')} a where a.old = i.area_id)`,
  body_id: `(select b.new from ${mapOf('body')} b where b.old = i.body_id)`,
}

/** Finds people, bodies, offices, places and indicators here, and enters those that are new. */
export async function mapRegistry(client: pg.ClientBase): Promise<void> {
  for (const table of registryTables) await mapTable(client, table)
  await client.query(`
    insert into indicator_name (folded_name, indicator_id)
    select i.folded_name, m.new from ${incoming('indicator_name')} i join ${mapOf('indicator')} m on m.old = i.indicator_id
    on conflict do nothing`)
  await client.query(`
    insert into tenure (person_id, office_id, valid_from, valid_to, basis)
    select p.new, o.new, i.valid_from, i.valid_to, i.basis from ${incoming('tenure')} i
    join ${mapOf('person')} p on p.old = i.person_id join ${mapOf('office')} o on o.old = i.office_id
    on conflict do nothing`)
  await client.query(`
    insert into picture_size (master_sha256, width, format, sha256)
    select i.master_sha256, i.width, i.format, i.sha256 from ${incoming('picture_size')} i on conflict do nothing`)
}

async function mapTable(client: pg.ClientBase, table: (typeof registryTables)[number]): Promise<void> {
  const map = mapOf(table)
  await client.query(
    `create temporary table ${map} (old bigint primary key, new bigint not null, is_new boolean not null) on commit drop`,
  )
  await client.query(`
    insert into ${map} select i.id, min(h.id), false from ${incoming(table)} i join ${table} h on ${sameAs[table]} group by i.id`)
  await client.query(`
    insert into ${map} select i.id, nextval(pg_get_serial_sequence('${table}', 'id')), true from ${incoming(table)} i
    where not exists (select from ${map} m where m.old = i.id)`)
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(attname) as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'id' order by attnum`,
    [table],
  )
  const columns = rows.map(row => row.name)
  const values = columns.map(column => written[column] ?? (column === 'slug' ? freeSlug(table) : `i.${column}`))
  await client.query(`
    insert into ${table} (id, ${columns.join(', ')}) overriding system value
    select m.new, ${values.join(', ')} from ${incoming(table)} i join ${map} m on m.old = i.id where m.is_new`)
}

/** An address that somebody else has here gets the number behind it. */
const freeSlug = (table: string): string =>
  `case when exists (select from ${table} h where h.slug = i.slug) then i.slug || '-' || m.new else i.slug end`
