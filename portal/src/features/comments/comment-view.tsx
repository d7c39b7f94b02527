import type { FormFields, Issue, Subject } from '../../http/index.ts'
import { CommentForm, CommentThread, type CommentView } from '../../ui/index.ts'
import type { CommentJson, ShownComment } from './comment.queries.ts'
import { type CommentIssueKey, commentWords as words } from './comment.words.ts'

export const commentPath = '/binh-luan'

interface SubjectCommentsProps {
  readonly subject: Subject
  readonly comments: readonly CommentJson[]
  /** Whether the site takes no new ones. */
  readonly isClosed: boolean
}

/** What readers wrote under a subject, and the form. */
export function SubjectComments({ subject, comments, isClosed }: SubjectCommentsProps) {
  const shown = comments.map(one => ({ ...one, writtenAt: new Date(one.writtenAt) }))
  return (
    <CommentThread comments={threadsOf(shown, isClosed)} count={shown.length}>
      {isClosed ? (
        <p>{words.closed}</p>
      ) : (
        <CommentForm action={commentPath} subject={<SubjectFields subject={subject} />} />
      )}
    </CommentThread>
  )
}

/** Answers under what they answer. One whose comment is not public stands by itself. */
function threadsOf(comments: readonly ShownComment[], isClosed: boolean): CommentView[] {
  const repliesOf = Map.groupBy(comments, ({ parentId }) => parentId)
  const known = new Set(comments.map(({ id }) => id))
  const view = ({ id, name, text, writtenAt }: ShownComment): CommentView => ({
    id: String(id),
    author: name,
    writtenAt,
    paragraphs: paragraphsOf(text),
    ...(isClosed ? {} : { replyHref: `${commentPath}/tra-loi/${id}` }),
    replies: (repliesOf.get(id) ?? []).map(view),
  })
  return comments.filter(({ parentId }) => parentId === null || !known.has(parentId)).map(view)
}

export const paragraphsOf = (text: string): string[] => text.split(/\n+/)

function SubjectFields({ subject }: { readonly subject: Subject }) {
  return (
    <>
      <input type="hidden" name="kind" value={subject.kind} />
      <input type="hidden" name="id" value={subject.id} />
    </>
  )
}

interface FormAloneProps {
  readonly subject: Subject
  readonly answered: ShownComment | null
  readonly typed?: FormFields
  readonly issues?: readonly Issue<CommentIssueKey>[]
}

/** The form on a page of its own: for an answer, or come back with mistakes. */
export function FormAlone({ subject, answered, typed = {}, issues = [] }: FormAloneProps) {
  return (
    <>
      {answered ? (
        <blockquote class="comment">
          <p class="comment__head">
            <strong>{answered.name}</strong>
          </p>
          {paragraphsOf(answered.text).map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </blockquote>
      ) : null}
      <CommentForm
        action={commentPath}
        headingLevel={2}
        subject={<SubjectFields subject={subject} />}
        replyTo={answered ? { id: String(answered.id), author: answered.name } : undefined}
        typed={{ name: typed.name ?? '', text: typed.text ?? '' }}
        issues={issues.map(({ field, key }) => ({ field, text: words.issues[key] }))}
      />
    </>
  )
}
