import { anyOf } from '../letters/patterns.ts'
import type { ArticleParts, Quote } from '../reading.ts'
import {
  AUTHOR_LABELS,
  BANNER_OPENINGS,
  CAPTION_OPENINGS,
  COUNTER_WORDS,
  MENU_LINES,
  NOTICE_WORDS,
  RATING_WORDS,
  SOURCE_LABELS,
} from './article.words.ts'
import { linesOf } from './lines.ts'

type LeftOut = ArticleParts['leftOut'][number]
type Reason = LeftOut['reason']

/** `• Đang truy cập: 62`, `lượt xem: 609 | lượt tải:146` */
const COUNTER = new RegExp(`^[•*| -]*${anyOf(COUNTER_WORDS)}`, 'u')
/** `Tổng số điểm của bài viết là: 5 trong 1 đánh giá` */
const RATING = new RegExp(`^${anyOf(RATING_WORDS)}`, 'u')
const NOTICE = new RegExp(`^${anyOf(NOTICE_WORDS)}`, 'u')
const MENU = new RegExp(`^[•*| -]*${anyOf(MENU_LINES)} *$`, 'u')
/** Any of those: few lines open with one. */
const FURNITURE = new RegExp(
  `^[•*| -]*${anyOf([...COUNTER_WORDS, ...RATING_WORDS, ...NOTICE_WORDS, ...MENU_LINES])}`,
  'u',
)
/** `Tác giả bài viết: Thu Hoài`, `Tin, ảnh: …` */
const AUTHOR = new RegExp(`^${anyOf(AUTHOR_LABELS)} *: *(?=[^ ])`, 'u')
const SOURCE = new RegExp(`^${anyOf(SOURCE_LABELS)} *: *(?=[^ ])`, 'u')
const CAPTION = new RegExp(`^${anyOf(CAPTION_OPENINGS)}`, 'u')
const BANNER = new RegExp(`^${anyOf(BANNER_OPENINGS)}`, 'u')
/** `Số: 1468/UBND-VX`, `Số 77-KH/TU` and nothing else on the line */
const SYMBOL_LINE = /^số *:? *\d{1,5}[^ ]{2,30}$/u
/** `Thứ sáu - 17/07/2020 07:51 588 0`, `Ngày đăng: 05/01/2018`, `17/07/2020 | 07:51` */
const DATELINE =
  /^(?:thứ [^ ]{2,4}|chủ nhật|ngày đăng|đăng ngày|đăng lúc|cập nhật|ngày cập nhật)?[ :,|-]*(?:lúc +)?(?:ngày +)?(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:[ |,-]+(\d{1,2})[:h](\d{2}))?(?:[ |]+\d+)*$/u
/** Ends as a sentence or a list head ends. */
const SENTENCE_END = /[.;:!?…"”)]$/u

const LONGEST_CAPTION = 160
const LONGEST_TITLE = 250

interface Line extends Quote {
  readonly low: string
}

/** What is known while the lines are walked through. */
interface Walk {
  title: Quote | null
  published: string | null
  author: Quote | null
  source: Quote | null
  captions: Quote[]
  paragraphs: Quote[]
  leftOut: LeftOut[]
  ended: boolean
}

const isShort = (line: Line): boolean => line.text.length < LONGEST_CAPTION && !SENTENCE_END.test(line.text)
const isCapitals = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

function reasonByWords(line: Line): Reason | null {
  if (!FURNITURE.test(line.low)) return null
  if (COUNTER.test(line.low)) return 'counter'
  if (RATING.test(line.low)) return 'rating'
  if (NOTICE.test(line.low)) return 'notice'
  if (MENU.test(line.low)) return 'menu'
  return null
}

function leaveOut(walk: Walk, line: Line, reason: Reason): void {
  walk.leftOut.push({ span: { start: line.start, end: line.end }, text: line.text, reason })
  if (reason === 'rating' || reason === 'notice') walk.ended = true
}

/** A symbol alone on its line, its abstract, its counters: how many lines the item takes; 0 where it is none. */
function sidebarItem(lines: readonly Line[], at: number): number {
  const low = lines[at]?.low ?? ''
  if (!low.startsWith('số') || !SYMBOL_LINE.test(low)) return 0
  for (let ahead = 1; ahead <= 3; ahead += 1) {
    if (COUNTER.test(lines[at + ahead]?.low ?? '')) return ahead
  }
  return 0
}

const two = (digits: string): string => digits.padStart(2, '0')

function publishedOf(line: Line): string | null {
  const [, day, month, year, hour, minute] = DATELINE.exec(line.low) ?? []
  if (!(day && month && year) || +month > 12 || +day > 31) return null
  const date = `${year}-${two(month)}-${two(day)}`
  return hour && minute ? `${date}T${two(hour)}:${minute}` : date
}

/** The value after `Tác giả:`, as a quote; null where the line has no such label. */
function labelled(line: Line, label: RegExp): Quote | null {
  const hit = label.exec(line.low)
  if (hit === null) return null
  const value = line.text.slice(hit[0].length)
  const start = line.start + line.text.length - value.trimStart().length
  return { start, end: line.end, text: value.trimStart() }
}

function readByline(walk: Walk, line: Line): boolean {
  const author = labelled(line, AUTHOR)
  const source = author === null ? labelled(line, SOURCE) : null
  walk.author ??= author
  walk.source ??= source
  return author !== null || source !== null
}

function readHead(walk: Walk, line: Line, more: boolean): boolean {
  const published = walk.published === null && walk.paragraphs.length === 0 ? publishedOf(line) : null
  if (published !== null) {
    walk.published = published
    leaveOut(walk, line, 'counter')
    return true
  }
  const mayHead = walk.title === null && walk.paragraphs.length === 0 && more
  if (!mayHead || line.text.length > LONGEST_TITLE || SENTENCE_END.test(line.text.replace(/["”)]$/u, ''))) return false
  if (isCapitals(line.text) && BANNER.test(line.low)) leaveOut(walk, line, 'menu')
  else walk.title = line
  return true
}

function readCaption(walk: Walk, line: Line, next: Line | undefined): boolean {
  if (walk.captions.some(caption => caption.text === line.text)) {
    leaveOut(walk, line, 'repeated_caption')
    return true
  }
  if (!isShort(line) || !(CAPTION.test(line.low) || next?.text === line.text)) return false
  walk.captions.push(line)
  return true
}

function readBody(walk: Walk, line: Line): void {
  if (walk.ended) leaveOut(walk, line, 'sidebar_news')
  else walk.paragraphs.push(line)
}

function walkThrough(lines: readonly Line[]): Walk {
  const walk: Walk = {
    title: null,
    published: null,
    author: null,
    source: null,
    captions: [],
    paragraphs: [],
    leftOut: [],
    ended: false,
  }
  let sidebar = 0
  for (const [at, line] of lines.entries()) {
    const item = sidebarItem(lines, at)
    if (item > 0) sidebar = item + 1
    if (sidebar > 0) {
      sidebar -= 1
      walk.ended = true
      leaveOut(walk, line, 'sidebar_document')
      continue
    }
    const reason = reasonByWords(line)
    if (reason !== null) leaveOut(walk, line, reason)
    else if (readByline(walk, line)) continue
    else if (readHead(walk, line, at + 1 < lines.length)) continue
    else if (!readCaption(walk, line, lines[at + 1])) readBody(walk, line)
  }
  return walk
}

/** Divides a page's text into the article and the furniture around it; `low` is its shadow in lower case. */
export function readArticle(text: string, low: string): ArticleParts {
  const lines = linesOf(text).map(line => ({ ...line, low: low.slice(line.start, line.end) }))
  const { ended: _, ...parts } = walkThrough(lines)
  const bare = (line: Quote): Quote => ({ start: line.start, end: line.end, text: line.text })
  return {
    ...parts,
    title: parts.title && bare(parts.title),
    captions: parts.captions.map(bare),
    paragraphs: parts.paragraphs.map(bare),
    lead: parts.title && parts.paragraphs[0] ? bare(parts.paragraphs[0]) : null,
  }
}
