import { read } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { articleText } from '../articles/index.ts'
import { knownPlaces, newestVersion } from './article-version.queries.ts'
import { newInReading, proposalCount } from './new-in-reading.ts'
import { type KeptReadings, keepReading } from './reading-keeping.commands.ts'

/**
 * Reads the newest kept version of an article that was written at the desk, and attaches what it finds as proposals.
 * What stands there already, decided or not, is not proposed again. Returns the new proposals.
 */
export async function readArticle(
  tx: Tx,
  deed: Deed & { readonly site: { readonly place: string | null } },
  articleId: number,
): Promise<KeptReadings> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { site } = deed
  const version = await newestVersion(tx, site.id, articleId)
  if (!version) return nothing
  const { content, revision, day } = version
  const context = { date: day, ...(site.place ? { place: site.place } : {}) }
  const known = await knownPlaces(tx, { siteId: site.id, articleId, revision })
  const reading = newInReading(read(articleText(content), context), known.places)
  if (proposalCount(reading) === 0) return nothing
  const report = { content, published: day, reading }
  return keepReading(tx, deed, { articleId, revision, report, groupsFrom: known.groups })
}

const nothing: KeptReadings = { readings: [], learnt: [] }
