import {
  Button,
  CheckboxField,
  FileField,
  type FormIssue,
  issueOf,
  Section,
  TextArea,
  TextField,
  useLanguage,
  useWrittenLanguage,
} from '../../ui/index.ts'
import { uploadWords } from '../media/index.ts'
import { type ArticleFile, type ArticlePicture, refOf } from './article.ts'
import { partWords } from './article-parts.words.ts'

interface Issues {
  readonly issues: readonly FormIssue[]
}

/** The pictures of an article with what is said of each. */
export function PictureFields({
  pictures,
  issues,
  base,
}: Issues & { pictures: readonly ArticlePicture[]; base: string }) {
  const words = partWords[useLanguage()]
  if (pictures.length === 0) return null
  return (
    <Section id="anh-trong-bai" title={words.pictures}>
      {pictures.map((picture, at) => (
        <PictureFieldset key={picture.path} picture={picture} at={at} issues={issues} base={base} />
      ))}
    </Section>
  )
}

interface PictureFieldsetProps extends Issues {
  readonly picture: ArticlePicture
  readonly at: number
  readonly base: string
}

function PictureFieldset({ picture, at, issues, base }: PictureFieldsetProps) {
  const written = useWrittenLanguage()
  const words = partWords[useLanguage()]
  const ref = refOf(picture)
  const height = Math.round((160 * picture.height) / picture.width)
  return (
    <fieldset class="editor__picture">
      <legend class="visually-hidden" lang={written}>
        {picture.caption || picture.alt || picture.path}
      </legend>
      <img src={picture.path} alt={picture.alt} width={160} height={height} />
      <TextField
        name={`picture_${at}_alt`}
        label={words.alt}
        value={picture.alt}
        error={issueOf(issues, `picture_${at}_alt`)}
      />
      <TextField name={`picture_${at}_caption`} label={words.caption} value={picture.caption} isOptional />
      <TextField name={`picture_${at}_credit`} label={words.credit} value={picture.credit} isOptional />
      <TextField
        name={`picture_${at}_gallery`}
        label={words.gallery}
        hint={at === 0 ? words.galleryHint : ''}
        value={picture.gallery ?? ''}
        isOptional
      />
      {ref ? <PlaceHint part={ref} /> : null}
      <p class="editor__links">
        {base && ref ? <a href={`${base}/anh/${ref}`}>{words.crop}</a> : null}
        <Button name="act" value={`remove_picture_${at}`} look="quiet">
          {words.removePicture}
        </Button>
      </p>
    </fieldset>
  )
}

function PlaceHint({ part }: { readonly part: string }) {
  const words = partWords[useLanguage()]
  return (
    <p class="field__hint">
      {words.mark}: {words.markHint(part)}
    </p>
  )
}

/** Puts a picture in; what is typed elsewhere in the form is saved with it. */
export function NewPictureFields({ issues }: Issues) {
  const words = partWords[useLanguage()]
  return (
    <details class="editor__new-picture" open={issueOf(issues, 'new_picture') !== undefined}>
      <summary>{words.addPicture}</summary>
      <FileField
        name="new_picture"
        label={words.pictureFile}
        hint={words.pictureHint}
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif,image/tiff"
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

/** Documents, films and recordings of an article. */
export function FileFields({ files, issues }: Issues & { readonly files: readonly ArticleFile[] }) {
  const written = useWrittenLanguage()
  const words = partWords[useLanguage()]
  if (files.length === 0) return null
  return (
    <Section id="tep-trong-bai" title={words.files}>
      {files.map((file, at) => (
        <fieldset key={file.sha256} class="editor__picture">
          <legend lang={written}>{file.name}</legend>
          <TextField name={`file_${at}_title`} label={words.fileTitle} value={file.title} />
          {file.kind === 'file' ? null : <SpokenFields file={file} at={at} issues={issues} />}
          <PlaceHint part={refOf(file)} />
          <Button name="act" value={`remove_file_${at}`} look="quiet">
            {words.removeFile}
          </Button>
        </fieldset>
      ))}
    </Section>
  )
}

function SpokenFields({ file, at, issues }: Issues & { readonly file: ArticleFile; readonly at: number }) {
  const words = partWords[useLanguage()]
  return (
    <>
      <TextArea
        name={`file_${at}_transcript`}
        label={words.transcript}
        hint={words.transcriptHint}
        value={file.transcript ?? ''}
        rows={4}
        isOptional
      />
      {file.kind === 'video' ? (
        <TextArea
          name={`file_${at}_captions`}
          label={words.captions}
          hint={words.captionsHint}
          value={file.captions ?? ''}
          rows={4}
          isOptional
          error={issueOf(issues, `file_${at}_captions`)}
        />
      ) : null}
    </>
  )
}

interface NewFileProps {
  readonly uploadPath: string
  /** Name of a large file that is here already. */
  readonly uploaded: string
}

/** Puts a file in. The script sends large ones in pieces; without it the form's own limit holds. */
export function NewFileFields({ issues, uploadPath, uploaded }: Issues & NewFileProps) {
  const language = useLanguage()
  const words = partWords[language]
  const isOpen = issueOf(issues, 'new_file') !== undefined || uploaded !== ''
  return (
    <details
      class="editor__new-picture"
      open={isOpen}
      data-upload={uploadPath}
      data-upload-words={JSON.stringify(uploadWords[language])}
    >
      <summary>{words.addFile}</summary>
      {uploaded ? (
        <p>
          <input type="hidden" name="uploaded" value={uploaded} />
          {words.uploaded}
        </p>
      ) : null}
      <FileField
        name="new_file"
        label={words.newFile}
        hint={words.newFileHint}
        accept=".pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.ods,.odp,.mp4,.webm,.mp3,.m4a,.ogg"
        error={issueOf(issues, 'new_file')}
        isOptional
      />
      <TextField name="new_file_title" label={words.fileTitle} isOptional />
      <Button name="act" value="add_file" look="second">
        {words.addFile}
      </Button>
    </details>
  )
}

/** Takes a Word file's text and pictures. */
export function WordFields({ issues }: Issues) {
  const words = partWords[useLanguage()]
  return (
    <details class="editor__new-picture" open={issueOf(issues, 'word_file') !== undefined}>
      <summary>{words.takeWord}</summary>
      <FileField
        name="word_file"
        label={words.wordFile}
        hint={words.wordHint}
        accept=".docx"
        error={issueOf(issues, 'word_file')}
        isOptional
      />
      <CheckboxField name="replace_body" label={words.replaceBody} isOptional />
      <Button name="act" value="take_word" look="second">
        {words.takeWord}
      </Button>
    </details>
  )
}

/** Leads to the library; what is typed is saved first. */
export function FromLibraryButton() {
  const words = partWords[useLanguage()]
  return (
    <p>
      <Button name="act" value="from_library" look="second">
        {words.fromLibrary}
      </Button>
    </p>
  )
}
