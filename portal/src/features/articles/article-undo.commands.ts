import { sql } from 'kysely'
import { type Act, type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import {
  announceChanges,
  hideAgain,
  type SubjectRef,
  shownAlongside,
  stepBack,
  writeTimeline,
} from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { articleSubject, editArticle } from './article.commands.ts'
import type { ArticleContent } from './article.ts'
import { type ArticleStanding, articleStanding } from './article-standing.queries.ts'
import { deskArticle } from './working-copy.queries.ts'

/** The steps that can be taken back, with the act that each asks for. */
const undoable: Readonly<Record<string, Act>> = {
  submit: 'editArticle',
  send_back: 'sendBack',
  approve: 'publish',
  schedule: 'publish',
  publish: 'publish',
  correct: 'publish',
  withdraw: 'withdraw',
}

interface Terms {
  readonly id: number
  readonly step: string
  readonly before: ArticleStanding
  readonly after: ArticleStanding
  readonly shown: readonly SubjectRef[]
}

/** Leaves the way back beside a step that was taken in the same transaction. */
export async function leaveArticleUndo(
  tx: Tx,
  deed: Deed,
  taken: { id: number; step: string; before: ArticleStanding | null; at: Date },
): Promise<number | null> {
  const { id, step, before, at } = taken
  const after = await articleStanding(tx, deed.site.id, id)
  if (!before || !after || !Object.hasOwn(undoable, step)) return null
  const label = (await deskArticle(tx, { siteId: deed.site.id, id }))?.draft.content.title ?? ''
  const shown = step === 'publish' ? await shownAlongside(tx, deed.site.id, deed.actor) : []
  const terms: Terms = { id, step, before, after, shown }
  return leaveUndo(tx, deed, { act: stepActs[step] ?? step, label, inverse: 'takeBackStep', terms, at })
}

/** As timelines and the audit log name the steps. */
const stepActs: Readonly<Record<string, string>> = { send_back: 'sendBack', correct: 'correctArticle' }

/** Takes back what somebody just did to an article. Whatever was written stays written. */
export async function takeBackStep(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  const terms = given as Terms
  permit(deed.actor, undoable[terms.step] ?? 'publish', deed.site)
  const { id, step, before, after } = terms
  const now = await articleStanding(tx, deed.site.id, id)
  if (!now || !isSame(now, after)) return false
  const isRevised = before.standing.state === 'published' && after.standing.revision !== before.standing.revision
  if (isRevised) await showEarlierVersion(tx, deed, terms)
  else {
    const subject = articleSubject(deed.site.id, id)
    const back = { actor: deed.actor, left: after.standing, back: before.standing, act: stepActs[step] ?? step }
    if (!(await stepBack(tx, subject, back))) return false
    await hideAgain(tx, terms.shown, deed.actor)
    await handInAgain(tx, deed, terms)
  }
  await announceChanges(tx, listsOf(deed.site.id))
  return true
}

/** A working copy may have been saved again since: that is no reason to keep the step. */
const isSame = (now: ArticleStanding, left: ArticleStanding): boolean =>
  now.standing.state === left.standing.state &&
  now.standing.revision === left.standing.revision &&
  (left.copy !== null || now.copy === null || left.standing.state !== 'published')

const listsOf = (siteId: number) =>
  ['articles', 'recommendations', 'documents', 'meetings'].map(one => `${one}:${siteId}`)

/** Changes handed in are handed in again, and the other way round. */
async function handInAgain(tx: Tx, deed: Deed, { id, before, after }: Terms): Promise<void> {
  if (!before.copy || !after.copy) return
  await sql`update working_copy set submitted_at = ${before.copy.submitted_at ?? null}::timestamptz
    where site_id = ${deed.site.id} and article_id = ${id}`.execute(tx)
}

/** The public sees the version before; the newer one lies on the desk again as what is being written. */
async function showEarlierVersion(tx: Tx, deed: Deed, { id, step, before, after }: Terms): Promise<void> {
  const { site, actor } = deed
  const earlier = await tx
    .selectFrom('revision')
    .select(['content', 'author_id'])
    .where('site_id', '=', site.id)
    .where('subject_kind', '=', 'article')
    .where('subject_id', '=', id)
    .where('number', '=', before.standing.revision)
    .executeTakeFirstOrThrow()
  const content = earlier.content as unknown as ArticleContent
  await editArticle(tx, deed, { id, content, ...before.place, authorId: earlier.author_id })
  if (step === 'correct')
    await tx
      .deleteFrom('correction')
      .where('site_id', '=', site.id)
      .where('article_id', '=', id)
      .where('revision', '=', after.standing.revision)
      .execute()
  if (before.copy)
    await sql`insert into working_copy select (jsonb_populate_record(null::working_copy,
      ${JSON.stringify(before.copy)}::jsonb)).* on conflict do nothing`.execute(tx)
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'undo', details: { act: stepActs[step] ?? step } })
}
