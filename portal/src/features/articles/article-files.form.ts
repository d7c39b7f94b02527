import { type FormFields, type Issue, oneLine } from '../../http/index.ts'
import type { ArticleFile } from './article.ts'

const longestTitle = 200
const longestTranscript = 200_000

/** The files of a draft with what the form says of them. */
export function filesOfForm(fields: FormFields, files: readonly ArticleFile[]): ArticleFile[] {
  return files.map(({ transcript: told = '', captions: timed = '', ...file }, at) => {
    const title = oneLine(fields[`file_${at}_title`] ?? file.title)
    const transcript = textOf(fields[`file_${at}_transcript`] ?? told)
    const captions = textOf(fields[`file_${at}_captions`] ?? timed)
    return {
      ...file,
      title: title.slice(0, longestTitle) || file.name,
      ...(transcript ? { transcript } : {}),
      ...(captions ? { captions } : {}),
    }
  })
}

/** Captions that no player would read are no captions. */
export function captionIssues(files: readonly ArticleFile[]): Issue<'captions_not_vtt'>[] {
  return files.flatMap(({ captions }, at) =>
    captions && !/^WEBVTT(?:[ \t\n]|$)/.test(captions)
      ? [{ field: `file_${at}_captions`, key: 'captions_not_vtt' }]
      : [],
  )
}

const textOf = (text: string): string =>
  text.normalize('NFC').replaceAll('\r\n', '\n').trim().slice(0, longestTranscript)
