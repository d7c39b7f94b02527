import { recordEvidence } from '../../portal/src/evidence/index.ts'
import { articleText } from '../../portal/src/features/articles/index.ts'
import { enterDocument } from '../../portal/src/features/documents/index.ts'
import { addIndicator } from '../../portal/src/features/indicators/index.ts'
import { recordMeeting, showMeetingsOf } from '../../portal/src/features/meetings/index.ts'
import {
  recordAnswer,
  recordRecommendation,
  showRecommendationsOf,
} from '../../portal/src/features/recommendations/index.ts'
import { personNamed } from '../../portal/src/registry/index.ts'
import type { WrittenArticles } from './attacked-articles.ts'
import type { Writing } from './attacked-portal.ts'

const day = '2026-07-17'

/** A document, indicators, people, a session and a recommendation; returns the public pages of each. */
export async function keepRecords(writing: Writing, articles: WrittenArticles): Promise<string[]> {
  const { tx, deed, at } = writing
  const { shown: articleId, revision, content } = articles
  const version = { siteId: deed.site.id, kind: 'article', id: articleId, revision, text: articleText(content) }
  const [evidenceId = 0] = await recordEvidence(tx, version, [{ start: 0, end: 20 }])
  const document = await enter(writing)
  const indicator = await indicate(writing)
  const meeting = await meet(writing, { articleId, evidenceId })
  const recommendation = await recommend(writing, { articleId, evidenceId })
  await showMeetingsOf(tx, deed, { articleId, at })
  await showRecommendationsOf(tx, deed, { articleId, at })
  return [
    await pathOf(writing, '/van-ban', { kind: 'document', id: document }),
    await pathOf(writing, '/lam-viec', { kind: 'meeting', id: meeting }),
    await pathOf(writing, '/kien-nghi', { kind: 'recommendation', id: recommendation }),
    indicator,
  ]
}

async function pathOf(
  { tx, deed }: Writing,
  folder: string,
  { kind, id }: { kind: 'document' | 'meeting' | 'recommendation'; id: number },
): Promise<string> {
  const { slug } = await tx
    .selectFrom('publication')
    .select('slug')
    .where('site_id', '=', deed.site.id)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .executeTakeFirstOrThrow()
  return `${folder}/${slug}`
}

function enter({ tx, fields, pack, deed, at }: Writing): Promise<number> {
  const words = (name: string) => fields.text(`document ${name}`, pack)
  const document = {
    symbol: words('symbol'),
    type: words('type'),
    issuerName: words('issuer'),
    abstract: words('abstract'),
    signerName: words('signer'),
    signerTitle: words('signer’s title'),
    field: words('field'),
    issuedOn: day,
  }
  const bytes = { mediaType: 'application/pdf', sizeBytes: 9, sha256: '0'.repeat(64) }
  const file = { ...bytes, name: words('file name'), text: '' }
  return enterDocument(tx, deed, { document, files: [file], at })
}

/** One for each string, as each has an address of its own; the page of the first is looked at, so it holds the rest. */
async function indicate({ tx, fields, pack, deed }: Writing): Promise<string> {
  const of = (name: string) => fields.list(`indicator ${name}`, pack)
  const [units, themes] = [of('unit'), of('theme')]
  const said = { definition: fields.text('indicator definition', pack), priceBasis: fields.text('price basis', pack) }
  const ids: number[] = []
  for (const [at, name] of of('name').entries()) {
    const measured = { name, unit: units[at] ?? '', theme: themes[at] ?? '' }
    ids.push(await addIndicator(tx, deed, at === 0 ? { ...measured, ...said } : measured))
  }
  const row = await tx
    .selectFrom('indicator')
    .select('slug')
    .where('id', '=', ids[0] ?? 0)
    .executeTakeFirstOrThrow()
  return `/so-lieu/${row.slug}`
}

async function meet(
  { tx, fields, pack, deed }: Writing,
  on: { articleId: number; evidenceId: number },
): Promise<number> {
  const titles = fields.list('office', pack)
  const groups = fields.list('group at a session', pack)
  const participants = []
  for (const [at, fullName] of fields.list('person', pack).entries()) {
    const office = { titles: [titles[at] ?? ''], groupLabel: null, capacity: null, side: 'host' } as const
    const personId = await personNamed(tx, { fullName, titles: office.titles, on: day })
    participants.push({ ...office, personId })
    participants.push({ ...office, titles: [], personId: null, groupLabel: groups[at] ?? '', side: 'guest' as const })
  }
  return recordMeeting(tx, deed, {
    ...on,
    title: fields.text('session title', pack),
    heldOn: day,
    half: 'morning',
    hostName: fields.text('host', pack),
    guestName: fields.text('guest', pack),
    participants,
  })
}

async function recommend(
  { tx, fields, pack, deed }: Writing,
  on: { articleId: number; evidenceId: number },
): Promise<number> {
  const words = (name: string) => fields.text(`recommendation ${name}`, pack)
  const id = await recordRecommendation(tx, deed, {
    ...on,
    meetingId: null,
    position: 90,
    kind: 'recommendation',
    direction: 'to_centre',
    sentence: words('sentence'),
    sharedClause: words('clause'),
    fromName: words('from'),
    toName: words('to'),
    raisedOn: day,
    due: { on: day, basis: words('basis') },
  })
  const answer = { text: words('answer'), commits: 'date', byName: words('answered by'), on: day } as const
  await recordAnswer(tx, deed, { ...answer, recommendationIds: [id], evidenceId: on.evidenceId })
  return id
}
