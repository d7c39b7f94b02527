import type { Db } from '../database/index.ts'

/** A person with the offices texts show them in. */
export interface PersonProfile {
  readonly id: number
  readonly fullName: string
  readonly slug: string
  readonly biography: string | null
  readonly offices: readonly {
    readonly title: string
    readonly from: string
    readonly to: string | null
    readonly basis: string
  }[]
}

/** The person at an address; null when there is none. */
export async function personBySlug(db: Db, slug: string): Promise<PersonProfile | null> {
  const person = await db.selectFrom('person').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!person) return null
  const offices = await db
    .selectFrom('tenure as t')
    .innerJoin('office as o', 'o.id', 't.office_id')
    .select(['o.title', 't.valid_from', 't.valid_to', 't.basis'])
    .where('t.person_id', '=', person.id)
    .orderBy('t.valid_from', 'desc')
    .orderBy('o.id')
    .execute()
  return {
    id: person.id,
    fullName: person.full_name,
    slug: person.slug,
    biography: person.biography,
    offices: offices.map(row => ({ title: row.title, from: row.valid_from, to: row.valid_to, basis: row.basis })),
  }
}

/** Everybody who was named with an office, by name as Vietnamese readers sort it: the database's collation, not the code points'. */
export async function everybody(db: Db): Promise<{ fullName: string; slug: string; title: string | null }[]> {
  const rows = await db
    .selectFrom('person as p')
    .select(({ selectFrom }) => [
      'p.full_name',
      'p.slug',
      selectFrom('tenure as t')
        .innerJoin('office as o', 'o.id', 't.office_id')
        .select('o.title')
        .whereRef('t.person_id', '=', 'p.id')
        .orderBy('t.valid_from', 'desc')
        .orderBy('o.id', 'desc')
        .limit(1)
        .as('title'),
    ])
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('tenure as s').select('s.person_id').whereRef('s.person_id', '=', 'p.id')),
    )
    .orderBy('p.full_name', ob => ob.collate('vi-x-icu'))
    .execute()
  return rows.map(row => ({ fullName: row.full_name, slug: row.slug, title: row.title }))
}
