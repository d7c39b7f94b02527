import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../button/button.tsx'
import { Honeypot } from '../form/choice-field.tsx'
import { ErrorSummary } from '../form/error-summary.tsx'
import { type FormIssue, issueOf } from '../form/form-issue.ts'
import { TextArea, TextField } from '../form/text-field.tsx'
import { useLanguage, useWords } from '../language.ts'
import { renderedOnce } from '../rendered-once.tsx'

export interface CommentFormProps {
  readonly action: string
  /** Hidden fields that say what is commented on. */
  readonly subject?: ComponentChildren
  readonly replyTo?: { readonly id: string; readonly author: string } | undefined
  /** What was typed, when the form comes back with mistakes. */
  readonly typed?: { readonly name?: string; readonly text?: string } | undefined
  readonly issues?: readonly FormIssue[]
  /** 3 under the comments, 2 on a page of its own. */
  readonly headingLevel?: 2 | 3
}

/** The form for a comment: fields `name`, `text`, `reply_to` and the honeypot `website`. */
export function CommentForm(props: CommentFormProps): JSX.Element {
  const { action, subject, replyTo, typed, issues = [] } = props
  const words = useWords()
  const Heading = `h${props.headingLevel ?? 3}` as const
  return (
    <section class="comment-form" id="gui-binh-luan" aria-labelledby="gui-binh-luan-ten">
      <Heading class="comment-form__title" id="gui-binh-luan-ten">
        {replyTo ? `${words.replyTo} ${replyTo.author}` : words.commentWrite}
      </Heading>
      <form class="form" method="post" action={action} noValidate>
        <ErrorSummary issues={issues} />
        {subject}
        {replyTo ? <input type="hidden" name="reply_to" value={replyTo.id} /> : null}
        <Fields typed={typed} issues={issues} />
        <Button>{words.commentSend}</Button>
      </form>
    </section>
  )
}

/** Empty fields are the same for everybody; what somebody typed is never kept. */
function Fields({ typed, issues = [] }: Pick<CommentFormProps, 'typed' | 'issues'>): JSX.Element {
  const language = useLanguage()
  if (typed || issues.length) {
    return (
      <div class="form__fields">
        <FieldParts typed={typed} issues={issues} />
      </div>
    )
  }
  return <div class="form__fields" dangerouslySetInnerHTML={renderedOnce(language, 'comment', () => <FieldParts />)} />
}

function FieldParts({ typed, issues }: Pick<CommentFormProps, 'typed' | 'issues'>): JSX.Element {
  const words = useWords()
  return (
    <>
      <TextField
        name="name"
        label={words.commentName}
        autocomplete="name"
        maxLength={100}
        width="middle"
        value={typed?.name}
        error={issueOf(issues, 'name')}
      />
      <TextArea
        name="text"
        label={words.commentText}
        hint={words.commentNote}
        maxLength={4000}
        value={typed?.text}
        error={issueOf(issues, 'text')}
      />
      <Honeypot name="website" />
    </>
  )
}
