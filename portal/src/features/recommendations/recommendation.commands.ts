import { type Actor, type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import {
  announceChanges,
  openPublication,
  publicationOf,
  showSubject,
  withdrawSubject,
  writeTimeline,
} from '../../publishing/index.ts'
import { bodyNamed } from '../../registry/index.ts'
import {
  type Commits,
  type RecommendationKind,
  type RecommendationState,
  stateAfterAnswer,
  subjectOf,
} from './recommendation.ts'

export interface NewRecommendation {
  readonly articleId: number
  readonly meetingId: number | null
  readonly position: number
  readonly kind: RecommendationKind
  readonly direction: 'to_centre' | 'to_locality' | 'internal' | 'unknown'
  readonly sentence: string
  readonly sharedClause: string | null
  readonly fromName: string | null
  readonly toName: string | null
  /** YYYY-MM-DD: the clock's start. */
  readonly raisedOn: string | null
  /** By when, and the words that say so. */
  readonly due: { readonly on: string; readonly basis: string } | null
  readonly evidenceId: number
}

/** Keeps an ask, a request or a promise as a text records it. It opens only with its sentence as evidence. */
export async function recordRecommendation(tx: Tx, { actor, site }: Deed, one: NewRecommendation): Promise<number> {
  permit(actor, 'createArticle', site)
  const { id } = await tx
    .insertInto('recommendation')
    .values({
      site_id: site.id,
      article_id: one.articleId,
      meeting_id: one.meetingId,
      position: one.position,
      kind: one.kind,
      direction: one.direction,
      sentence: one.sentence,
      shared_clause: one.sharedClause,
      from_id: one.fromName ? await bodyNamed(tx, one.fromName, one.raisedOn) : null,
      from_name: one.fromName,
      to_id: one.toName ? await bodyNamed(tx, one.toName, one.raisedOn) : null,
      to_name: one.toName,
      raised_on: one.raisedOn,
      due_on: one.due?.on ?? null,
      due_basis: one.due?.basis ?? null,
      evidence_id: one.evidenceId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await addEvent(
    tx,
    { siteId: site.id, id, actor },
    { state: 'recorded', on: one.raisedOn, text: '', commits: null, byName: one.fromName, evidenceId: one.evidenceId },
  )
  await openPublication(tx, subjectOf(site.id, id), one.sentence)
  await writeTimeline(tx, subjectOf(site.id, id), { actor, act: 'recordRecommendation' })
  await announceChanges(tx, [`recommendations:${site.id}`])
  return id
}

/** Shows what an article records when the article itself is published. It stays public whatever becomes of the article. */
export async function showRecommendationsOf(
  tx: Tx,
  { actor, site }: Deed,
  { articleId, at }: { articleId: number; at: Date },
): Promise<void> {
  permit(actor, 'publish', site)
  const rows = await tx
    .selectFrom('recommendation')
    .select('id')
    .where('site_id', '=', site.id)
    .where('article_id', '=', articleId)
    .where('state', '<>', 'withdrawn')
    .execute()
  for (const { id } of rows) await showSubject(tx, subjectOf(site.id, id), { actor, at })
  await announceChanges(tx, [`recommendations:${site.id}`])
}

export interface NewAnswer {
  readonly recommendationIds: readonly number[]
  readonly text: string
  readonly commits: Commits
  readonly byName: string | null
  readonly on: string | null
  readonly evidenceId: number
}

/** One answer to several recommendations. One that only takes note leaves them open: acknowledged. */
export async function recordAnswer(tx: Tx, { actor, site }: Deed, answer: NewAnswer): Promise<void> {
  permit(actor, 'createArticle', site)
  const state = stateAfterAnswer(answer.commits)
  for (const id of answer.recommendationIds) {
    await tx.updateTable('recommendation').set({ state }).where('site_id', '=', site.id).where('id', '=', id).execute()
    await addEvent(tx, { siteId: site.id, id, actor }, { ...answer, state })
    await writeTimeline(tx, subjectOf(site.id, id), { actor, act: 'recordAnswer', details: { state } })
  }
  await announceChanges(tx, [`recommendations:${site.id}`])
}

export interface AskCorrection {
  readonly kind: RecommendationKind
  readonly fromName: string | null
  readonly toName: string | null
}

/** Puts right who asks whom, and whether it is asked, ordered or promised. */
export async function correctRecommendation(
  tx: Tx,
  { actor, site }: Deed,
  { id, kind, fromName, toName }: AskCorrection & { id: number },
): Promise<void> {
  permit(actor, 'confirmReading', site)
  const row = await tx
    .selectFrom('recommendation')
    .select(['kind', 'from_name', 'to_name', 'raised_on'])
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const after = {
    kind,
    from_name: fromName,
    from_id: fromName ? await bodyNamed(tx, fromName, row.raised_on) : null,
    to_name: toName,
    to_id: toName ? await bodyNamed(tx, toName, row.raised_on) : null,
  }
  await tx.updateTable('recommendation').set(after).where('site_id', '=', site.id).where('id', '=', id).execute()
  const before = { kind: row.kind, from: row.from_name, to: row.to_name }
  const details = { before, after: { kind, from: fromName, to: toName } }
  await writeTimeline(tx, subjectOf(site.id, id), { actor, act: 'correctRecommendation', details })
  await announceChanges(tx, [`recommendations:${site.id}`])
}

/** Takes back what was no ask at all: the machine had misread its sentence. It is not shown, or no longer. */
export async function takeBackMisread(
  tx: Tx,
  { actor, site }: Deed,
  { id, at, notice }: { id: number; at: Date; notice: string },
): Promise<void> {
  permit(actor, 'rejectReading', site)
  const subject = subjectOf(site.id, id)
  const { evidence_id } = await tx
    .updateTable('recommendation')
    .set({ state: 'withdrawn' })
    .where('site_id', '=', site.id)
    .where('id', '=', id)
    .returning('evidence_id')
    .executeTakeFirstOrThrow()
  const event = { on: null, text: notice, commits: null, byName: null, evidenceId: evidence_id } as const
  await addEvent(tx, { siteId: site.id, id, actor }, { ...event, state: 'withdrawn' })
  const publication = await publicationOf(tx, subject)
  if (publication?.state === 'published') await withdrawSubject(tx, subject, { actor, at, notice })
  await writeTimeline(tx, subject, { actor, act: 'takeBackMisread' })
  await announceChanges(tx, [`recommendations:${site.id}`])
}

interface NewEvent {
  readonly state: RecommendationState
  readonly on: string | null
  readonly text: string
  readonly commits: Commits | null
  readonly byName: string | null
  readonly evidenceId: number
}

async function addEvent(
  tx: Tx,
  { siteId, id, actor }: { siteId: number; id: number; actor: Actor },
  event: NewEvent,
): Promise<void> {
  await tx
    .insertInto('recommendation_event')
    .values({
      site_id: siteId,
      recommendation_id: id,
      state: event.state,
      on_date: event.on,
      text: event.text,
      commits: event.commits,
      by_name: event.byName,
      evidence_id: event.evidenceId,
      recorded_by: actor.accountId,
    })
    .execute()
}
