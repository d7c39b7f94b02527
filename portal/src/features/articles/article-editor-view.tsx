import type { ComponentChildren } from 'preact'
import { plainOfProse } from '../../prose/index.ts'
import {
  Button,
  ErrorSummary,
  type FormIssue,
  formats,
  issueOf,
  Notice,
  SelectField,
  TextArea,
  TextField,
  useLanguage,
} from '../../ui/index.ts'
import type { ArticleDraft } from './article.form.ts'
import { longestTitle } from './article.form.ts'
import { type ArticleContent, refOf } from './article.ts'
import { articleDeskWords } from './article-desk.words.ts'
import {
  FileFields,
  FromLibraryButton,
  NewFileFields,
  NewPictureFields,
  PictureFields,
  WordFields,
} from './article-parts-view.tsx'
import { MorePlaceFields } from './article-places-view.tsx'
import type { RelatedChoice } from './article-related.queries.ts'
import { editorSpeech } from './editor-speech.ts'

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
  /** Where large files come in. */
  readonly uploadPath?: string
  /** Name of a large file that came in with a form that was refused. */
  readonly uploaded?: string
  /** What came into the library with a form whose text was not saved. */
  readonly kept?: string
  /** What was typed into the field for another article's address. */
  readonly relatedTyped?: string
  readonly children?: ComponentChildren
}

/** The form in which an article is written. The script puts an editor in the place of the plain field. */
export function ArticleForm(props: EditorProps) {
  const language = useLanguage()
  const words = articleDeskWords[language]
  const format = formats[language]
  const { action, formToken, draft, version, issues = [], autosavePath, uploadPath, savedAt } = props
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
      {props.kept ? <input type="hidden" name="kept" value={props.kept} /> : null}
      <ErrorSummary issues={issues} />
      <MainFields draft={draft} issues={issues} />
      <PlaceFields {...props} />
      <MorePlaceFields draft={draft} choices={props.choices} issues={issues} typed={props.relatedTyped} />
      <PictureFields pictures={draft.content.pictures} issues={issues} base={autosavePath ?? ''} />
      <FileFields files={draft.content.files ?? []} issues={issues} />
      {autosavePath ? (
        <>
          <NewPictureFields issues={issues} />
          <NewFileFields issues={issues} uploadPath={uploadPath ?? ''} uploaded={props.uploaded ?? ''} />
          <WordFields issues={issues} />
          <FromLibraryButton />
        </>
      ) : null}
      <div class="editor__save">
        <Button name="act" value="save" look="second">
          {words.save}
        </Button>
        <p class="editor__status" role="status" data-editor-status="">
          {savedAt ? `${words.saved} ${format.dateTime(savedAt)}` : ''}
        </p>
      </div>
      {props.children}
    </form>
  )
}

function MainFields({ draft: { content }, issues }: { draft: ArticleDraft; issues: readonly FormIssue[] }) {
  const words = articleDeskWords[useLanguage()]
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
  const language = useLanguage()
  const words = articleDeskWords[language]
  const plain = plainOfProse(draft.body)
  return (
    <div
      class="editor__body"
      data-editor-body={JSON.stringify(draft.body)}
      data-editor-parts={JSON.stringify(partsOfContent(draft))}
      data-editor-words={JSON.stringify(editorSpeech(language))}
    >
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

/** What can stand in the text, for the script: `[{"ref":"3fa2…","label":"Sân trường","picture":"/anh/…"}]`. */
export function partsOfContent({ pictures, files = [] }: ArticleContent): { ref: string; label: string }[] {
  const shown = pictures.map(one => ({ ref: refOf(one), label: one.caption || one.alt || one.path, picture: one.path }))
  return [...shown, ...files.map(one => ({ ref: refOf(one), label: one.title }))]
}

function PlaceFields({ draft, choices, issues = [] }: EditorProps) {
  const words = articleDeskWords[useLanguage()]
  const { content } = draft
  const choicesOf = (all: Choices['topics']) => all.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <div class="editor__place">
      <SelectField
        name="category"
        label={words.category}
        choices={choicesOf(choices.categories)}
        isWritten
        value={String(draft.categoryId ?? '')}
        isOptional
      />
      <SelectField
        name="topic"
        label={words.topic}
        choices={choicesOf(choices.topics)}
        isWritten
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
