import type { Actor } from '../../access/index.ts'
import type { RoomServices } from '../../http/index.ts'
import type { Site } from '../../sites/index.ts'
import { Button, formatDateTime } from '../../ui/index.ts'
import { approveComment, type Moderation, rejectComment } from './comment.commands.ts'
import type { WaitingComment } from './comment.queries.ts'
import { commentWords } from './comment.words.ts'
import { paragraphsOf } from './comment-view.tsx'

const words = commentWords.desk

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
  return (
    <article class="comment desk-item" id={`y-kien-${comment.id}`}>
      <p class="comment__head">
        <strong>{comment.name}</strong>
        <time datetime={comment.writtenAt.toISOString()}>{formatDateTime(comment.writtenAt)}</time>
        <span>{site.name}</span>
        {href ? <a href={href}>{words.under}</a> : null}
      </p>
      {comment.answers ? (
        <p>
          {words.answers} {comment.answers}
        </p>
      ) : null}
      {paragraphsOf(comment.text).map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      <form method="post" action={`${action}/${comment.id}`}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <fieldset class="desk-item__choice">
          <legend class="visually-hidden">
            {words.title}: {comment.name}
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
): Promise<Moderation | null> {
  if (act === 'approve') return approveComment(db, deed, { id, at: now() })
  return act === 'reject' ? rejectComment(db, deed, { id, at: now() }) : null
}
