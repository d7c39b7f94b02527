import { fold, slugify } from '@tuong-minh/reader/letters'
import type { Tx } from '../database/index.ts'

/** A person as a text names them on a day. */
export interface PersonInText {
  readonly fullName: string
  readonly titles: readonly string[]
  /** YYYY-MM-DD. */
  readonly on: string
}

/** What the registry learnt of somebody from one text: kept beside an act, so that it can be unlearnt. */
export interface Learnt {
  readonly personId: number
  readonly isNew: boolean
  readonly tenures: readonly LearntTenure[]
}

interface LearntTenure {
  readonly officeId: number
  readonly from: string
  /** Since when they were known to hold the office; null where they were not. */
  readonly before: string | null
}

/**
 * The person of that name; a new entry when there is none. Titles that the text gives become offices they were seen in
 * on that day. Two people of one name stay one entry until a person parts them: the registry never guesses.
 */
export async function personNamed(tx: Tx, seen: PersonInText): Promise<number> {
  return (await learnPerson(tx, seen)).personId
}

/** The same, with what is new of it. */
export async function learnPerson(tx: Tx, { fullName, titles, on }: PersonInText): Promise<Learnt> {
  const name = fullName.normalize('NFC').trim()
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where(({ fn, eb }) => eb(fn<string>('lower', ['full_name']), '=', name.toLowerCase()))
    .orderBy('id')
    .executeTakeFirst()
  const personId = known?.id ?? (await addPerson(tx, name))
  const tenures: LearntTenure[] = []
  for (const title of titles) {
    const learnt = await seeInOffice(tx, { personId, title, on })
    if (learnt) tenures.push(learnt)
  }
  return { personId, isNew: !known, tenures }
}

async function addPerson(tx: Tx, name: string): Promise<number> {
  const stem = slugify(name) || 'nguoi'
  const taken = await tx.selectFrom('person').select('slug').where('slug', 'like', `${stem}%`).execute()
  const slugs = new Set(taken.map(row => row.slug))
  let slug = stem
  for (let number = 2; slugs.has(slug); number += 1) slug = `${stem}-${number}`
  const { id } = await tx
    .insertInto('person')
    .values({ full_name: name, slug, folded_name: fold(name) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What is new with that; null where it was known. */
async function seeInOffice(
  tx: Tx,
  seen: { personId: number; title: string; on: string },
): Promise<LearntTenure | null> {
  const officeId = await officeTitled(tx, seen.title)
  const tenure = await tx
    .selectFrom('tenure')
    .select('valid_from')
    .where('person_id', '=', seen.personId)
    .where('office_id', '=', officeId)
    .where(({ eb, or }) => or([eb('valid_to', 'is', null), eb('valid_to', '>=', seen.on)]))
    .orderBy('valid_from')
    .executeTakeFirst()
  if (tenure && tenure.valid_from <= seen.on) return null
  if (tenure) await extendBack(tx, seen, officeId)
  else
    await tx
      .insertInto('tenure')
      .values({ person_id: seen.personId, office_id: officeId, valid_from: seen.on, basis: 'seen_in_text' })
      .execute()
  return { officeId, from: seen.on, before: tenure?.valid_from ?? null }
}

/** An earlier text shows them in the same office: they have held it at least since then. */
async function extendBack(tx: Tx, seen: { personId: number; on: string }, officeId: number): Promise<void> {
  await tx
    .updateTable('tenure')
    .set({ valid_from: seen.on })
    .where('person_id', '=', seen.personId)
    .where('office_id', '=', officeId)
    .where('basis', '=', 'seen_in_text')
    .where('valid_to', 'is', null)
    .execute()
}

async function officeTitled(tx: Tx, title: string): Promise<number> {
  const folded = fold(title)
  const known = await tx
    .selectFrom('office')
    .select('id')
    .where('folded_title', '=', folded)
    .orderBy('id')
    .executeTakeFirst()
  if (known) return known.id
  const { id } = await tx
    .insertInto('office')
    .values({ title, folded_title: folded })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
