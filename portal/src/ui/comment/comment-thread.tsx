import type { ComponentChildren, JSX } from 'preact'
import { formatDateTime, formatNumber } from '../format/index.ts'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import { Tag } from '../tag/tag.tsx'

export interface CommentView {
  readonly id: string
  readonly author: string
  readonly writtenAt: Date
  /** Paragraphs of plain text. */
  readonly paragraphs: readonly string[]
  /** True for the answer of the body that keeps the page. */
  readonly isOfficial?: boolean
  readonly replyHref?: string
  readonly replies?: readonly CommentView[]
}

export interface CommentThreadProps {
  readonly comments: readonly CommentView[]
  /** How many there are, replies with them. */
  readonly count: number
  /** The form under the comments. */
  readonly children?: ComponentChildren
}

/** What readers wrote under a page, answers under what they answer. */
export function CommentThread({ comments, count, children }: CommentThreadProps): JSX.Element {
  const words = useWords()
  return (
    <section class="comment-thread" id="binh-luan" aria-labelledby="binh-luan-ten">
      <h2 class="comment-thread__title" id="binh-luan-ten">
        {words.commentsTitle} <span class="comment-thread__count number">({formatNumber(count)})</span>
      </h2>
      {comments.length ? <CommentList comments={comments} /> : <p>{words.commentNone}</p>}
      {children}
    </section>
  )
}

function CommentList({ comments }: { readonly comments: readonly CommentView[] }): JSX.Element {
  return (
    <ol class="comment-list">
      {comments.map(comment => (
        <li key={comment.id} id={`binh-luan-${comment.id}`} class="comment-list__item">
          <CommentBody comment={comment} />
          {comment.replies?.length ? <CommentList comments={comment.replies} /> : null}
        </li>
      ))}
    </ol>
  )
}

function CommentBody({ comment }: { readonly comment: CommentView }): JSX.Element {
  const words = useWords()
  return (
    <article class={comment.isOfficial ? 'comment comment--official' : 'comment'}>
      <p class="comment__head">
        <strong>{comment.author}</strong>
        {comment.isOfficial ? <Tag tone="calm">{words.officialReply}</Tag> : null}
        <time datetime={comment.writtenAt.toISOString()}>{formatDateTime(comment.writtenAt)}</time>
      </p>
      {comment.paragraphs.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      {comment.replyHref ? (
        <p>
          <a class="comment__reply icon-link" href={comment.replyHref}>
            <Icon name="back" />
            <span>
              {words.reply}
              <span class="visually-hidden"> {comment.author}</span>
            </span>
          </a>
        </p>
      ) : null}
    </article>
  )
}
