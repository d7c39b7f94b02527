import { read } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { articleText, bodyOffset, type Marked } from '../articles/index.ts'
import { placeOfQuote, readingOf } from './added-reading.ts'
import { knownPlaces, newestVersion } from './article-version.queries.ts'
import { newInReading, proposalCount } from './new-in-reading.ts'
import { type KeptReadings, keepReading } from './reading-keeping.commands.ts'

export type Adding =
  | ({ readonly result: 'added' } & KeptReadings)
  | { readonly result: 'known' | 'not_in_text' | 'many_places' | 'nothing_read' }

/** Adds a proposal that the machine did not make. It is confirmed like any other. */
export async function addReading(
  tx: Tx,
  deed: Deed & { readonly site: { readonly place: string | null } },
  { articleId, kind, quote, nth }: Marked,
): Promise<Adding> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { site } = deed
  const version = await newestVersion(tx, site.id, articleId)
  if (!version) return { result: 'not_in_text' }
  const { content, revision, day } = version
  const text = articleText(content)
  const place = placeOfQuote(text, { quote, nth, from: nth === null ? 0 : bodyOffset(content.title) })
  if (typeof place === 'string') return { result: place }
  const whole = read(text, { date: day, ...(site.place ? { place: site.place } : {}) })
  const found = readingOf(whole, kind, place)
  if (!found) return { result: 'nothing_read' }
  const known = await knownPlaces(tx, { siteId: site.id, articleId, revision, isOpen: true })
  const reading = newInReading(found, known.places)
  if (proposalCount(reading) === 0) return { result: 'known' }
  const report = { content, published: day, reading }
  return {
    result: 'added',
    ...(await keepReading(tx, deed, { articleId, revision, report, groupsFrom: known.groups })),
  }
}
