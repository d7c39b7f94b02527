import type { Citation, PersonMention, RecommendationReading } from '@tuong-minh/reader'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { announceChanges, writeTimeline } from '../../publishing/index.ts'
import { type Learnt, learnPerson } from '../../registry/index.ts'
import { addStub, findCited } from '../documents/index.ts'
import { type AskCorrection, correctRecommendation } from '../recommendations/index.ts'
import { articleSubject } from './article.commands.ts'

/** What somebody corrected in a reading that is no figure. */
export type RecordCorrection =
  | { readonly kind: 'citation'; readonly symbol: string; readonly issuedOn: string | null }
  | { readonly kind: 'person'; readonly name: string; readonly titles: readonly string[] }
  | ({ readonly kind: 'ask' } & { readonly ask: AskCorrection })

interface Corrected {
  readonly content: object
  readonly recordKind: 'document' | 'person' | 'recommendation' | null
  readonly recordId: number | null
  readonly learnt?: readonly Learnt[]
}

/** What a correction came to, with what the registry learnt by it. */
interface RecordCorrected {
  readonly result: 'corrected' | 'already_decided'
  readonly learnt: readonly Learnt[]
}

interface Read {
  readonly kind: string
  readonly content: unknown
  readonly record_id: number | null
  /** YYYY-MM-DD: the day that the article bears. */
  readonly day: string
}

/** Puts right which document, person or addressee a sentence means. What had been read stays in the timeline. */
export async function correctRecordReading(
  tx: Tx,
  deed: Deed,
  { id, correction, day }: { id: number; correction: RecordCorrection; day: string },
): Promise<RecordCorrected> {
  permit(deed.actor, 'confirmReading', deed.site)
  const { actor, site } = deed
  const reading = await tx
    .selectFrom('reading')
    .select(['content', 'kind', 'state', 'article_id', 'record_id'])
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (reading?.state !== 'proposed' || !fits(reading.kind, correction)) return { result: 'already_decided', learnt: [] }
  const after = await made(tx, deed, { ...reading, day }, correction)
  await tx
    .updateTable('reading')
    .set({ content: JSON.stringify(after.content), record_kind: after.recordKind, record_id: after.recordId })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .execute()
  const details = { reading: id, before: reading.content, after: after.content }
  await writeTimeline(tx, articleSubject(site.id, reading.article_id), { actor, act: 'correctReading', details })
  await announceChanges(tx, [`readings:${site.id}`])
  return { result: 'corrected', learnt: after.learnt ?? [] }
}

const fits = (kind: string, correction: RecordCorrection): boolean =>
  correction.kind === 'ask' ? kind === 'recommendation' || kind === 'commitment' : kind === correction.kind

function made(tx: Tx, deed: Deed, read: Read, correction: RecordCorrection): Promise<Corrected> {
  if (correction.kind === 'citation') return citationOf(tx, deed, read, correction)
  if (correction.kind === 'person') return personOf(tx, read, correction)
  return askOf(tx, deed, read, correction.ask)
}

async function citationOf(
  tx: Tx,
  deed: Deed,
  { content, day }: Read,
  { symbol, issuedOn }: Extract<RecordCorrection, { kind: 'citation' }>,
): Promise<Corrected> {
  const before = content as Citation
  const on = issuedOn ?? day
  const known = await findCited(tx, { lineage: deed.site.lineage, symbol, on })
  const stub = { symbol, type: before.type, issuerName: before.issuer, abstract: '', issuedOn }
  const recordId = known ?? (await addStub(tx, deed, stub))
  return { content: { ...before, identifier: symbol, date: issuedOn }, recordKind: 'document', recordId }
}

async function personOf(
  tx: Tx,
  { content, day }: Read,
  { name, titles }: Extract<RecordCorrection, { kind: 'person' }>,
): Promise<Corrected> {
  const learnt = await learnPerson(tx, { fullName: name, titles, on: day })
  const after = { ...(content as PersonMention), titles }
  return { content: after, recordKind: 'person', recordId: learnt.personId, learnt: [learnt] }
}

async function askOf(
  tx: Tx,
  deed: Deed,
  { content, record_id: recordId }: Read,
  ask: AskCorrection,
): Promise<Corrected> {
  if (recordId !== null) await correctRecommendation(tx, deed, { id: recordId, ...ask })
  const after = { ...(content as RecommendationReading), addressee: ask.toName, to: ask.toName, from: ask.fromName }
  return { content: after, recordKind: recordId === null ? null : 'recommendation', recordId }
}
