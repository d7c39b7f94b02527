import type { ComponentChildren } from 'preact'
import { plainOfProse } from '../../prose/index.ts'
import {
  Button,
  ErrorSummary,
  FileField,
  type FormIssue,
  formatDateTime,
  issueOf,
  Notice,
  Section,
  SelectField,
  TextArea,
  TextField,
} from '../../ui/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { longestTitle } from './article.form.ts'
import type { ArticlePicture } from './article.ts'
import { articleDeskWords as words } from './article-desk.words.ts'
import { MorePlaceFields } from './article-places-view.tsx'
import type { RelatedChoice } from './article-related.queries.ts'

export interface Choices {
  readonly categories: readonly { readonly id: number; readonly name: string }[]
  readonly topics: readonly { readonly id: number; readonly name: string }[]
  /** Articles that stand beside it or might. */
  readonly related: readonly RelatedChoice[]
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
  /** What was typed into the field for another article's address. */
  readonly relatedTyped?: string
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
      <MorePlaceFields draft={draft} choices={props.choices} issues={issues} typed={props.relatedTyped} />
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
