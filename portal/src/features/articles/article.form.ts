import { type FormFields, type Issue, oneLine } from '../../http/index.ts'
import { type ProseDocument, parseProse, plainOfProse, proseOfPlain, proseText } from '../../prose/index.ts'
import type { ArticleContent, ArticlePicture } from './article.ts'
import { captionIssues, filesOfForm } from './article-files.form.ts'

/** An article as it is being written: what a revision keeps, and where it stands on the site. */
export interface ArticleDraft {
  readonly content: ArticleContent
  readonly categoryId: number | null
  readonly topicId: number | null
  readonly isFeatured: boolean
  /** Place among featured articles, from 1; none for after those, by date. */
  readonly featuredRank: number | null
  /** Categories beside its own. */
  readonly moreCategoryIds: readonly number[]
  /** Articles of the same site that stand beside it, in order. */
  readonly relatedIds: readonly number[]
}

export type ArticleIssueKey =
  | 'title_missing'
  | 'title_too_long'
  | 'body_unreadable'
  | 'body_too_long'
  | 'too_many_tags'
  | 'alt_missing'
  | 'captions_not_vtt'
  | 'related_unknown'
  | 'category_not_yours'

export type ArticleIssue = Issue<ArticleIssueKey>

export const longestTitle = 300
/** Of the body's plain text, in UTF-16 code units: a session of three hundred pages. */
export const longestBody = 1_000_000
const longestLine = 200
const mostTags = 20
const mostRelated = 12
export const lastFeaturedRank = 20

export const emptyDraft: ArticleDraft = {
  content: {
    title: '',
    lead: '',
    body: { type: 'doc', content: [] },
    author: null,
    source: null,
    pictures: [],
    tags: [],
  },
  categoryId: null,
  topicId: null,
  isFeatured: false,
  featuredRank: null,
  moreCategoryIds: [],
  relatedIds: [],
}

/** What a form leaves as it was: the parts of a draft that it does not show. */
export function draftOfForm(fields: FormFields, before: ArticleDraft): { draft: ArticleDraft; issues: ArticleIssue[] } {
  const title = oneLine(fields.title)
  const body = bodyOf(fields, before.content.body)
  const pictures = before.content.pictures.map((picture, at) => pictureOf(fields, picture, at))
  const tags = [...new Set((fields.tags ?? '').split(',').map(oneLine).filter(Boolean))]
  const files = filesOfForm(fields, before.content.files ?? [])
  const content: ArticleContent = {
    title,
    lead: oneLine(fields.lead),
    body: body ?? before.content.body,
    author: oneLine(fields.author).slice(0, longestLine) || null,
    source: oneLine(fields.source).slice(0, longestLine) || null,
    pictures,
    ...(files.length > 0 ? { files } : {}),
    tags,
  }
  const draft = { content, ...placeOf(fields) }
  return { draft, issues: [...(body ? [] : [bodyUnreadable]), ...issuesOf(draft)] }
}

/** Where an article stands on its site. */
function placeOf(fields: FormFields): Omit<ArticleDraft, 'content'> {
  const categoryId = numberOf(fields.category)
  const rank = numberOf(fields.featured_rank)
  return {
    categoryId,
    topicId: numberOf(fields.topic),
    isFeatured: fields.featured === '1',
    featuredRank: rank !== null && rank <= lastFeaturedRank ? rank : null,
    moreCategoryIds: tickedIn(fields, 'category').filter(id => id !== categoryId),
    relatedIds: tickedIn(fields, 'related').slice(0, mostRelated),
  }
}

/** The numbers of the boxes `related_12` that are ticked, in the form's order. */
const tickedIn = (fields: FormFields, group: string): number[] =>
  Object.keys(fields).flatMap(name => {
    const [from, number, ...more] = name.split('_')
    const id = from === group && more.length === 0 ? numberOf(number) : null
    return id === null ? [] : [id]
  })

const bodyUnreadable: ArticleIssue = { field: 'body', key: 'body_unreadable' }

/** The script sends structured text; a plain field is read as plain text. A form without either leaves the body alone. */
function bodyOf(fields: FormFields, before: ProseDocument): ProseDocument | null {
  if (fields.body_json) return parseProse(jsonOf(fields.body_json))
  if (fields.body === undefined) return before
  return fields.body === plainOfProse(before) ? before : proseOfPlain(fields.body)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.normalize('NFC'))
  } catch {
    return null
  }
}

function pictureOf(fields: FormFields, picture: ArticlePicture, at: number): ArticlePicture {
  const { gallery: together = '', ...alone } = picture
  const gallery = oneLine(fields[`picture_${at}_gallery`] ?? together).slice(0, longestLine)
  return {
    ...alone,
    alt: oneLine(fields[`picture_${at}_alt`] ?? picture.alt),
    caption: oneLine(fields[`picture_${at}_caption`] ?? picture.caption),
    credit: oneLine(fields[`picture_${at}_credit`] ?? picture.credit),
    ...(gallery ? { gallery } : {}),
  }
}

/** What keeps a draft from being saved as it stands. */
function issuesOf({ content }: ArticleDraft): ArticleIssue[] {
  return [
    ...(content.title === '' ? [{ field: 'title', key: 'title_missing' } as const] : []),
    ...(content.title.length > longestTitle
      ? [{ field: 'title', key: 'title_too_long', context: { length: content.title.length } } as const]
      : []),
    ...(proseText(content.body).length > longestBody ? [{ field: 'body', key: 'body_too_long' } as const] : []),
    ...captionIssues(content.files ?? []),
    ...(content.tags.length > mostTags ? [{ field: 'tags', key: 'too_many_tags' } as const] : []),
  ]
}

/** What keeps a draft from being shown to the public: every picture needs a text that stands for it. */
export function publicIssuesOf({ content }: ArticleDraft): ArticleIssue[] {
  return content.pictures.flatMap((picture, at) =>
    picture.alt === '' ? [{ field: `picture_${at}_alt`, key: 'alt_missing' } as const] : [],
  )
}

const numberOf = (text: string | undefined): number | null => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null)
