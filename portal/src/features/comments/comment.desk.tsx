import type { Actor } from '../../access/index.ts'
import type { RoomServices } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { Button, formats, useLanguage, useWrittenLanguage, Written } from '../../ui/index.ts'
import { approveComment, type Moderated, rejectComment } from './comment.commands.ts'
import type { WaitingComment } from './comment.queries.ts'
import { commentWaitingWords } from './comment-desk.words.ts'
import { paragraphsOf } from './comment-view.tsx'

export interface WaitingCommentProps {
  readonly comment: WaitingComment
  readonly site: Site
  /** The page it stands under; null when that is not public. */
  readonly href: string | null
  readonly action: string
  /** What every form of the desk carries. */
  readonly hidden: Readonly<Record<string, string>>
}

/** A comment with its two buttons. */
export function WaitingCommentItem({ comment, site, href, action, hidden }: WaitingCommentProps) {
  const language = useLanguage()
  const words = commentWaitingWords[language]
  const format = formats[language]
  const written = useWrittenLanguage()
  return (
    <article class="comment desk-item" id={`y-kien-${comment.id}`}>
      <p class="comment__head">
        <strong>
          <Written>{comment.name}</Written>
        </strong>
        <time datetime={comment.writtenAt.toISOString()}>{format.dateTime(comment.writtenAt)}</time>
        <span lang={written}>{site.name}</span>
        {href ? <a href={href}>{words.under}</a> : null}
      </p>
      {comment.answers ? (
        <p>
          {words.answers} <Written>{comment.answers}</Written>
        </p>
      ) : null}
      {paragraphsOf(comment.text).map((paragraph, at) => (
        <p key={at} lang={written}>
          {paragraph}
        </p>
      ))}
      <form method="post" action={`${action}/${comment.id}`}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset class="desk-item__choice">
          <legend class="visually-hidden">
            {words.title}: <Written>{comment.name}</Written>
          </legend>
          <Button name="act" value="approve">
            {words.approve}
          </Button>
          <Button look="second" name="act" value="reject">
            {words.reject}
          </Button>
        </fieldset>
      </form>
    </article>
  )
}

/** Does what the button said; null when it said nothing known. */
export async function moderateComment(
  { db, now }: RoomServices,
  deed: { actor: Actor; site: Site },
  { id, act }: { id: number; act: string },
): Promise<Moderated | null> {
  if (act === 'approve') return approveComment(db, deed, { id, at: now() })
  return act === 'reject' ? rejectComment(db, deed, { id, at: now() }) : null
}
