import { slugify } from '@tuong-minh/reader/letters'
import type { Tx } from '../database/index.ts'
import { publicationOf } from './publication.queries.ts'
import { mayBecome, NotInState, type PublicationState, type SubjectRef } from './publication.ts'
import { type TimelineActor, writeTimeline } from './timeline.ts'

/** Longest slug; the rest of a long title is cut at a hyphen. */
const slugLength = 90

/** A free address for a title: the title without marks, with a number where another thing has it. */
async function freeSlug(tx: Tx, at: { siteId: number; kind: SubjectRef['kind'] }, title: string): Promise<string> {
  const stem = shortened(slugify(title)) || at.kind
  const taken = await takenSlugs(tx, at, stem)
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? stem : `${stem}-${number}`
    if (!taken.has(slug)) return slug
  }
}

function shortened(slug: string): string {
  return slug.length <= slugLength ? slug : slug.slice(0, slugLength).replace(/-[^-]*$/, '')
}

async function takenSlugs(
  tx: Tx,
  at: { siteId: number; kind: SubjectRef['kind'] },
  stem: string,
): Promise<Set<string>> {
  const pattern = `${stem.replaceAll('_', '\\_')}%`
  const now = await tx
    .selectFrom('publication')
    .select('slug')
    .where('site_id', '=', at.siteId)
    .where('subject_kind', '=', at.kind)
    .where('slug', 'like', pattern)
    .execute()
  const before = await tx
    .selectFrom('former_slug')
    .select('slug')
    .where('site_id', '=', at.siteId)
    .where('subject_kind', '=', at.kind)
    .where('slug', 'like', pattern)
    .execute()
  return new Set([...now, ...before].map(row => row.slug))
}

/** Opens the life of a new thing as a draft at a free address. Returns the slug. */
export async function openPublication(tx: Tx, subject: SubjectRef, title: string): Promise<string> {
  const slug = await freeSlug(tx, subject, title)
  await tx
    .insertInto('publication')
    .values({ site_id: subject.siteId, subject_kind: subject.kind, subject_id: subject.id, slug, state: 'draft' })
    .execute()
  return slug
}

/** Locks the publication and checks that its state allows the step. Throws `NotInState`. */
async function step(tx: Tx, subject: SubjectRef, to: PublicationState): Promise<{ slug: string }> {
  const row = await tx
    .selectFrom('publication')
    .select(['state', 'slug'])
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!mayBecome(row.state, to)) throw new NotInState(subject, row.state, to)
  return row
}

const rowOf = (tx: Tx, subject: SubjectRef) =>
  tx
    .updateTable('publication')
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)

/** Shows a thing to the public, dated `at`. */
export async function publishSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, at, expiresAt = null }: { actor: TimelineActor; at: Date; expiresAt?: Date | null },
): Promise<void> {
  await step(tx, subject, 'published')
  await rowOf(tx, subject)
    .set({
      state: 'published',
      published_at: at,
      scheduled_at: null,
      expires_at: expiresAt,
      withdrawn_at: null,
      withdrawal_notice: null,
    })
    .execute()
  await writeTimeline(tx, subject, { actor, act: 'publish' })
}

/** Shows a thing that is still a draft; one that is public or withdrawn already stays as it is. */
export async function showSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, at }: { actor: TimelineActor; at: Date },
): Promise<void> {
  const publication = await publicationOf(tx, subject)
  if (publication?.state === 'draft') await publishSubject(tx, subject, { actor, at })
}

/** Leaves it to a job to publish a thing. */
export async function scheduleSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, at, expiresAt = null }: { actor: TimelineActor; at: Date; expiresAt?: Date | null },
): Promise<void> {
  await step(tx, subject, 'scheduled')
  await rowOf(tx, subject).set({ state: 'scheduled', scheduled_at: at, expires_at: expiresAt }).execute()
  await writeTimeline(tx, subject, { actor, act: 'schedule', details: { at: at.toISOString() } })
}

/** Hands a draft in, sends it back, or agrees to it; a note to the other people is kept with the step. */
export async function passSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, to, note = '' }: { actor: TimelineActor; to: 'submitted' | 'draft' | 'approved'; note?: string },
): Promise<void> {
  await step(tx, subject, to)
  await rowOf(tx, subject).set({ state: to, scheduled_at: null }).execute()
  const act = { submitted: 'submit', draft: 'sendBack', approved: 'approve' }[to]
  await writeTimeline(tx, subject, { actor, act, details: note ? { note } : {} })
}

/** Takes a thing from the public; its address then answers 410 with the notice. */
export async function withdrawSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, at, notice }: { actor: TimelineActor; at: Date; notice: string },
): Promise<void> {
  await step(tx, subject, 'withdrawn')
  await rowOf(tx, subject)
    .set({ state: 'withdrawn', withdrawn_at: at, withdrawal_notice: notice, expires_at: null })
    .execute()
  await writeTimeline(tx, subject, { actor, act: 'withdraw', details: { notice } })
}

/** Gives a thing a new address; the old one redirects for ever. */
export async function moveSubject(
  tx: Tx,
  subject: SubjectRef,
  { actor, title }: { actor: TimelineActor; title: string },
): Promise<string> {
  const { slug: former } = await tx
    .selectFrom('publication')
    .select('slug')
    .where('site_id', '=', subject.siteId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (shortened(slugify(title)) === former) return former
  const slug = await freeSlug(tx, subject, title)
  await rowOf(tx, subject).set({ slug }).execute()
  await tx
    .insertInto('former_slug')
    .values({ site_id: subject.siteId, subject_kind: subject.kind, slug: former, subject_id: subject.id })
    .onConflict(conflict => conflict.columns(['site_id', 'subject_kind', 'slug']).doNothing())
    .execute()
  await writeTimeline(tx, subject, { actor, act: 'move', details: { former, slug } })
  return slug
}
