import { type Reading, read } from '@tuong-minh/reader'
import { proseOfParagraphs } from '../../prose/index.ts'
import { type ArticleContent, articleText } from '../articles/index.ts'
import type { ReportIssue } from './report-file.ts'

/** A report ready to be kept: the article, what was read in exactly its text, and what was left out. */
export interface Report {
  readonly content: ArticleContent
  /** YYYY-MM-DD or with the time; null where the text does not say. */
  readonly published: string | null
  /** The reading of the article's own text: its spans are the evidence's. */
  readonly reading: Reading
  /** The old font that the text was converted from; null where it was in Unicode. */
  readonly letters: Reading['letters']
  readonly captions: readonly string[]
  readonly leftOut: Reading['article']['leftOut']
}

/** Parts the article from the page around it, then reads the article's own text. */
export function parseReport(text: string, place: string | null): Report | ReportIssue {
  const { article, letters } = read(text, place ? { place } : {})
  if (!article.title || article.paragraphs.length === 0) return { key: 'no_title' }
  const content: ArticleContent = {
    title: article.title.text.trim(),
    lead: article.lead?.text.trim() ?? article.paragraphs[0]?.text.trim() ?? '',
    body: proseOfParagraphs(article.paragraphs.map(paragraph => paragraph.text)),
    author: article.author?.text.trim() ?? null,
    source: article.source?.text.trim() ?? null,
    pictures: [],
    tags: [],
  }
  const date = article.published?.slice(0, 10)
  const reading = read(articleText(content), { ...(place ? { place } : {}), ...(date ? { date } : {}) })
  if (recordCount(reading) === 0) return { key: 'not_report' }
  return {
    content,
    published: article.published,
    reading,
    letters,
    captions: article.captions.map(one => one.text),
    leftOut: article.leftOut,
  }
}

const recordCount = (reading: Reading) =>
  reading.figures.length + reading.citations.length + reading.recommendations.length + reading.meetings.length

/** The moment a published date means: a date without a time is the morning of that day in Vietnam. */
export function publishedAt(published: string): Date {
  return new Date(`${published.length === 10 ? `${published}T08:00` : published}:00+07:00`)
}
