import type { ComponentChildren } from 'preact'
import { plainOfProse } from '../../prose/index.ts'
import {
  Button,
  ButtonLink,
  CheckboxField,
  ErrorSummary,
  FileField,
  type FormIssue,
  formatDateTime,
  issueOf,
  Notice,
  Section,
  SelectField,
  Tag,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { longestTitle } from './article.form.ts'
import type { ArticlePicture } from './article.ts'
import { checksOf } from './article-checks.ts'
import { articleDeskWords as words } from './article-desk.words.ts'
import type { DeskArticle } from './working-copy.queries.ts'

export interface Choices {
  readonly categories: readonly { readonly id: number; readonly name: string }[]
  readonly topics: readonly { readonly id: number; readonly name: string }[]
}

export interface EditorProps {
  readonly action: string
  readonly formToken: string
  readonly draft: ArticleDraft
  readonly choices: Choices
  /** Of the working copy that the form was made from; 0 for none. */
  readonly version: number
  readonly issues?: readonly FormIssue[]
  /** Where the script saves while somebody writes; none for an article that is not kept yet. */
  readonly autosavePath?: string
  readonly savedAt?: Date | null
  readonly children?: ComponentChildren
}

/** The form in which an article is written. The script puts an editor in the place of the plain field. */
export function ArticleForm(props: EditorProps) {
  const { action, formToken, draft, version, issues = [], autosavePath, savedAt } = props
  return (
    <form
      class="editor"
      method="post"
      action={action}
      data-editor={autosavePath ?? ''}
      id="bai-viet"
      {...(autosavePath ? { enctype: 'multipart/form-data' } : {})}
    >
      <input type="hidden" name="_token" value={formToken} />
      <input type="hidden" name="version" value={String(version)} />
      <ErrorSummary issues={issues} />
      <MainFields draft={draft} issues={issues} />
      <PlaceFields {...props} />
      <PictureFields pictures={draft.content.pictures} issues={issues} />
      {autosavePath ? <NewPictureFields issues={issues} /> : null}
      <div class="editor__save">
        <Button name="act" value="save" look="second">
          {words.save}
        </Button>
        <p class="editor__status" role="status" data-editor-status="">
          {savedAt ? `${words.saved} ${formatDateTime(savedAt)}` : ''}
        </p>
      </div>
      {props.children}
    </form>
  )
}

function MainFields({ draft: { content }, issues }: { draft: ArticleDraft; issues: readonly FormIssue[] }) {
  return (
    <>
      <TextArea
        name="title"
        label={words.title}
        hint={words.titleHint}
        value={content.title}
        rows={2}
        maxLength={longestTitle}
        error={issueOf(issues, 'title')}
      />
      <TextArea
        name="lead"
        label={words.lead}
        hint={words.leadHint}
        value={content.lead}
        rows={3}
        isOptional
        error={issueOf(issues, 'lead')}
      />
      <BodyField draft={content} error={issueOf(issues, 'body')} />
    </>
  )
}

function BodyField({ draft, error }: { draft: ArticleDraft['content']; error: string | undefined }) {
  const plain = plainOfProse(draft.body)
  return (
    <div class="editor__body" data-editor-body={JSON.stringify(draft.body)}>
      {plain === null ? (
        <Notice kind="info">
          <p>{words.bodyNeedsScript}</p>
        </Notice>
      ) : (
        <TextArea
          name="body"
          label={words.body}
          hint={words.bodyHint}
          value={plain}
          rows={18}
          isOptional
          error={error}
        />
      )}
    </div>
  )
}

function PlaceFields({ draft, choices, issues = [] }: EditorProps) {
  const { content } = draft
  const choicesOf = (all: Choices['topics']) => all.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <div class="editor__place">
      <SelectField
        name="category"
        label={words.category}
        choices={choicesOf(choices.categories)}
        value={String(draft.categoryId ?? '')}
        isOptional
      />
      <SelectField
        name="topic"
        label={words.topic}
        choices={choicesOf(choices.topics)}
        value={String(draft.topicId ?? '')}
        isOptional
      />
      <TextField name="author" label={words.author} value={content.author ?? ''} isOptional />
      <TextField name="source" label={words.source} value={content.source ?? ''} isOptional />
      <TextField
        name="tags"
        label={words.tags}
        hint={words.tagsHint}
        value={content.tags.join(', ')}
        isOptional
        error={issueOf(issues, 'tags')}
      />
      <CheckboxField name="featured" label={words.featured} isChecked={draft.isFeatured} isOptional />
    </div>
  )
}

function PictureFields({ pictures, issues }: { pictures: readonly ArticlePicture[]; issues: readonly FormIssue[] }) {
  if (pictures.length === 0) return null
  return (
    <Section id="anh-trong-bai" title={words.pictures}>
      {pictures.map((picture, at) => (
        <fieldset key={picture.path} class="editor__picture">
          <legend class="visually-hidden">{picture.caption || picture.path}</legend>
          <img
            src={picture.path}
            alt={picture.alt}
            width={160}
            height={Math.round((160 * picture.height) / picture.width)}
          />
          <TextField
            name={`picture_${at}_alt`}
            label={words.alt}
            value={picture.alt}
            error={issueOf(issues, `picture_${at}_alt`)}
          />
          <TextField name={`picture_${at}_caption`} label={words.caption} value={picture.caption} isOptional />
          <TextField name={`picture_${at}_credit`} label={words.credit} value={picture.credit} isOptional />
          <Button name="act" value={`remove_picture_${at}`} look="quiet">
            {words.removePicture}
          </Button>
        </fieldset>
      ))}
    </Section>
  )
}

/** Puts a picture in; what is typed elsewhere in the form is saved with it. */
function NewPictureFields({ issues }: { readonly issues: readonly FormIssue[] }) {
  return (
    <details class="editor__new-picture" open={issueOf(issues, 'new_picture') !== undefined}>
      <summary>{words.addPicture}</summary>
      <FileField
        name="new_picture"
        label={words.pictureFile}
        hint={words.pictureHint}
        accept="image/jpeg,image/png,image/webp,image/avif,image/tiff"
        error={issueOf(issues, 'new_picture')}
        isOptional
      />
      <TextField name="new_alt" label={words.alt} hint={words.altHint} isOptional />
      <TextField name="new_caption" label={words.caption} isOptional />
      <TextField name="new_credit" label={words.credit} isOptional />
      <Button name="act" value="add_picture" look="second">
        {words.addPicture}
      </Button>
    </details>
  )
}

/** Where an article stands in its life. */
export function StateTag({ article }: { readonly article: Pick<DeskArticle, 'state' | 'copy'> }) {
  const tone = {
    draft: 'quiet',
    submitted: 'warn',
    approved: 'calm',
    scheduled: 'calm',
    published: 'good',
    withdrawn: 'bad',
  } as const
  return (
    <span class="editor__state">
      <Tag tone={tone[article.state]}>{words.states[article.state]}</Tag>
      {article.state === 'published' && article.copy ? (
        <Tag tone="warn">{article.copy.submittedAt ? words.waitsApproval : words.hasChanges}</Tag>
      ) : null}
    </span>
  )
}

/** What an editor should look at before the public sees the draft. */
export function ChecksList({ draft }: { readonly draft: ArticleDraft }) {
  const checks = checksOf(draft)
  return (
    <Section id="xem-lai" title={words.checksTitle}>
      {checks.length === 0 ? <p>{words.noChecks}</p> : null}
      <ul class="link-list">
        {checks.map(({ key, words: which }) => (
          <li key={key + which}>
            {words.checks[key]}
            {which && key !== 'title_long' && key !== 'capitals' ? (
              <>
                : <q>{which}</q>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface StepsProps {
  readonly article: DeskArticle
  readonly mayPublish: boolean
  readonly maySendBack: boolean
  readonly mayWithdraw: boolean
}

/** The buttons that take an article on, of those that its state and this person's role allow. */
export function StepButtons({ article, mayPublish, maySendBack, mayWithdraw }: StepsProps) {
  const { state, copy } = article
  const isPublic = state === 'published'
  const isOpen = state === 'draft' || state === 'submitted' || state === 'approved' || state === 'scheduled'
  return (
    <fieldset class="editor__steps">
      <legend class="section__title">{words.steps}</legend>
      <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} isOptional />
      {mayPublish && isOpen ? <ScheduleFields article={article} /> : null}
      <div class="editor__buttons">
        {state === 'draft' || (isPublic && copy) ? step('submit', words.submit, 'second') : null}
        {maySendBack && (state === 'submitted' || state === 'approved' || copy?.submittedAt)
          ? step('send_back', words.sendBack, 'second')
          : null}
        {mayPublish && (state === 'draft' || state === 'submitted') ? step('approve', words.approve, 'second') : null}
        {mayPublish && isOpen ? step('schedule', words.schedule, 'second') : null}
        {mayPublish && (isOpen || state === 'withdrawn') ? step('publish', words.publish, 'main') : null}
        {mayPublish && isPublic && copy ? step('publish', words.publishChanges, 'main') : null}
        {mayPublish && isPublic && copy ? step('correct', words.correct, 'second') : null}
        {copy ? step('drop', words.drop, 'quiet') : null}
        {mayWithdraw && isPublic ? step('withdraw', words.withdraw, 'danger') : null}
      </div>
    </fieldset>
  )
}

const step = (value: string, label: string, look: 'main' | 'second' | 'quiet' | 'danger') => (
  <Button key={value} name="act" value={value} look={look}>
    {label}
  </Button>
)

function ScheduleFields({ article }: { readonly article: DeskArticle }) {
  return (
    <div class="editor__dates">
      <TextField
        name="show_at"
        label={words.showAt}
        type="datetime-local"
        value={localOf(article.scheduledAt)}
        width="middle"
        isOptional
      />
      <TextField
        name="expires_at"
        label={words.expiresAt}
        type="datetime-local"
        value={localOf(article.expiresAt)}
        width="middle"
        isOptional
      />
    </div>
  )
}

/** `2026-07-17T07:51`, the clock of Vietnam. */
const localOf = (at: Date | null): string =>
  at ? new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16) : ''

/** The moment that such a field means; null for none. */
export function momentOf(text: string | undefined): Date | null {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text ?? '') ? new Date(`${text}:00+07:00`) : null
}

/** The ways from the editor to what belongs to the article. */
export function EditorLinks({ base, publicHref }: { readonly base: string; readonly publicHref: string | null }) {
  return (
    <p class="editor__links">
      <ButtonLink href={`${base}/xem-truoc`} look="quiet">
        {words.preview}
      </ButtonLink>
      <ButtonLink href={`${base}/soat`} look="quiet">
        {words.review}
      </ButtonLink>
      <ButtonLink href={`${base}/phien-ban`} look="quiet">
        {words.revisions}
      </ButtonLink>
      {publicHref ? (
        <ButtonLink href={publicHref} look="quiet">
          {words.seePublic}
        </ButtonLink>
      ) : null}
    </p>
  )
}
