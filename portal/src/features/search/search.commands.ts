import { fold } from '@tuong-minh/reader/letters'
import { sql } from 'kysely'
import type { Tx } from '../../database/index.ts'
import type { SubjectRef } from '../../publishing/index.ts'
import { searchable } from './search.ts'

/** What a room hands in for search. */
export interface Searchable {
  readonly title: string
  readonly summary: string
  /** All words that should find it. */
  readonly text: string
}

/** Makes a subject findable, in the transaction that writes it. Words of the title weigh more. */
export async function indexSubject(tx: Tx, subject: SubjectRef, { title, summary, text }: Searchable): Promise<void> {
  const words = { title: searchable(title), text: searchable(text).slice(0, 200_000) }
  const vector = (one: typeof words) =>
    sql<string>`setweight(to_tsvector('simple', ${one.title}), 'A') || setweight(to_tsvector('simple', ${one.text}), 'C')`
  const entry = {
    title,
    summary,
    written: vector(words),
    folded: vector({ title: fold(words.title), text: fold(words.text) }),
  }
  await tx
    .insertInto('search_entry')
    .values({ site_id: subject.siteId, subject_kind: subject.kind, subject_id: subject.id, ...entry })
    .onConflict(conflict => conflict.columns(['site_id', 'subject_kind', 'subject_id']).doUpdateSet(entry))
    .execute()
}
