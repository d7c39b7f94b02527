import { sql } from 'kysely'
import { type Deed, permit } from '../../access/index.ts'
import type { Tx } from '../../database/index.ts'
import { writeTimeline } from '../../publishing/index.ts'
import { leaveUndo } from '../../undo/index.ts'
import { dropCut } from '../media/index.ts'
import { articleSubject } from './article.commands.ts'
import { markOfCopy } from './article-standing.queries.ts'
import { deskArticle } from './working-copy.queries.ts'

interface Terms {
  readonly id: number
  readonly act: string
  /** The row of the working copy as it was. */
  readonly before: Readonly<Record<string, unknown>> | null
  /** The mark of what the act left; none where it left nothing. */
  readonly left: string | null
  /** Hash of a picture that the act cut out and put in the library. */
  readonly cut: string | null
}

/** Leaves the way back beside an act that threw a working copy away, laid another over it, or changed it at a stroke. */
export async function leaveWritingUndo(
  tx: Tx,
  deed: Deed,
  { id, act, before, cut = null, at }: Pick<Terms, 'id' | 'act' | 'before'> & { cut?: string | null; at: Date },
): Promise<number | null> {
  const article = await deskArticle(tx, { siteId: deed.site.id, id })
  if (!article || (before === null && article.copy === null)) return null
  const terms: Terms = { id, act, before, left: await markOfCopy(tx, deed.site.id, id), cut }
  return leaveUndo(tx, deed, { act, label: article.draft.content.title, inverse: 'putCopyBack', terms, at })
}

/** Puts the working copy back that was there before; not when somebody has gone on writing since. */
export async function putCopyBack(tx: Tx, deed: Deed, given: unknown): Promise<boolean> {
  permit(deed.actor, 'editArticle', deed.site)
  const { id, act, before, left, cut } = given as Terms
  const { actor, site } = deed
  // A draft that was thrown away in the meantime has to come back first.
  const article = await deskArticle(tx, { siteId: site.id, id })
  if (!article || (await markOfCopy(tx, site.id, id)) !== left) return false
  await tx.deleteFrom('working_copy').where('site_id', '=', site.id).where('article_id', '=', id).execute()
  if (before)
    await sql`insert into working_copy select (jsonb_populate_record(null::working_copy,
      ${JSON.stringify(before)}::jsonb)).*`.execute(tx)
  if (cut) await dropCut(tx, deed, cut)
  await writeTimeline(tx, articleSubject(site.id, id), { actor, act: 'undo', details: { act } })
  return true
}
