import { type FormFields, type Issue, oneLine } from '../../http/index.ts'
import type { CommentIssueKey } from './comment.words.ts'

/** What a reader wrote, checked. */
export interface CommentDraft {
  readonly name: string
  readonly text: string
  /** The comment it answers. */
  readonly replyTo: number | null
}

/** Answers deeper than this stand beside what they answer: threads stay readable on a phone. */
export const deepestReply = 3

const shortestName = 2
const longestName = 80
const shortestText = 5
const longestText = 4_000
const mostLinks = 2

/** Controls, halves of letters, and the marks that turn the direction of writing; line breaks and tabs are text. */
const unusable = /(?![\n\t])\p{Cc}|\p{Cs}|[\u{202A}-\u{202E}\u{2066}-\u{2069}]/u

/** `https://…`, `www.…`: what a reader could follow. */
const links = /https?:\/\/|www\./gi

const linksIn = (text: string) => text.match(links)?.length ?? 0

/** Reads the form. The typed text stays with the caller, who shows it again beside the issues. */
export function parseComment(
  fields: FormFields,
): CommentDraft | { readonly issues: readonly Issue<CommentIssueKey>[] } {
  const name = oneLine(fields.name ?? '')
  const text = lines(fields.text ?? '')
  const issues = [issueOfName(name), issueOfText(text)].filter(issue => issue !== null)
  if (issues.length > 0) return { issues }
  const replyTo = /^[1-9]\d{0,14}$/.test(fields.reply_to ?? '') ? Number(fields.reply_to) : null
  return { name, text, replyTo }
}

/** Line breaks as one letter each, at most one empty line between paragraphs. */
const lines = (typed: string) =>
  typed
    .normalize('NFC')
    .split(/\r\n?|\n/)
    .map(line => line.trimEnd())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()

const lengthOf = (text: string) => [...text].length

function issueOfName(name: string): Issue<CommentIssueKey> | null {
  const issue = (key: CommentIssueKey) => ({ field: 'name', key })
  if (name === '') return issue('name_missing')
  if (unusable.test(name) || linksIn(name) > 0) return issue('name_characters')
  if (lengthOf(name) < shortestName) return issue('name_short')
  return lengthOf(name) > longestName ? issue('name_long') : null
}

function issueOfText(text: string): Issue<CommentIssueKey> | null {
  const issue = (key: CommentIssueKey) => ({ field: 'text', key })
  if (text === '') return issue('text_missing')
  if (unusable.test(text)) return issue('text_characters')
  if (lengthOf(text) < shortestText) return issue('text_short')
  if (lengthOf(text) > longestText) return issue('text_long')
  return linksIn(text) > mostLinks ? issue('text_links') : null
}
