import { type ProseBlock, type ProseDocument, type ProseInline, proseText } from '../../prose/index.ts'
import type { ArticleDraft } from './article.form.ts'
import type { ArticleFile } from './article.ts'

/** Something that an editor should look at before the public sees it. It holds nothing back. */
export interface ArticleCheck {
  readonly key:
    | 'title_long'
    | 'title_short'
    | 'no_lead'
    | 'no_category'
    | 'odd_date'
    | 'no_transcript'
    | 'outside_link'
    | 'odd_link'
    | 'broken_link'
    | 'invisible'
    | 'capitals'
  /** The words in question. */
  readonly words: string
}

/** A title beyond this is cut in lists of search engines. */
const comfortableTitle = 120

/** What in a draft looks like a slip: an impossible date, a link to an unknown place, a title without end. */
export function checksOf(draft: ArticleDraft): ArticleCheck[] {
  const { title, lead, body } = draft.content
  const text = proseText(body)
  return [
    ...(title.length > comfortableTitle ? [{ key: 'title_long', words: title } as const] : []),
    ...(title.length < 15 ? [{ key: 'title_short', words: title } as const] : []),
    ...(title.length > 20 && title === title.toUpperCase() ? [{ key: 'capitals', words: title } as const] : []),
    ...(lead === '' ? [{ key: 'no_lead', words: '' } as const] : []),
    ...(draft.categoryId === null ? [{ key: 'no_category', words: '' } as const] : []),
    ...filesOf(draft)
      .filter(isSilent)
      .map(({ title: words }) => ({ key: 'no_transcript', words }) as const),
    ...oddDates(text).map(words => ({ key: 'odd_date', words }) as const),
    ...linksOf(draft)
      .filter(isOutside)
      .map(({ address: words }) => ({ key: isOdd(words) ? 'odd_link' : 'outside_link', words }) as const),
    ...linksOf(draft)
      .filter(isDisguised)
      .map(({ words, address }) => ({ key: 'odd_link', words: `${words} → ${address}` }) as const),
    ...hiddenWords(`${title} ${lead} ${text}`).map(words => ({ key: 'invisible', words }) as const),
  ]
}

const filesOf = (draft: ArticleDraft): readonly ArticleFile[] => draft.content.files ?? []

/** A film or a recording that says nothing to those who can't hear or see it. */
const isSilent = ({ kind, transcript, captions }: ArticleFile): boolean => kind !== 'file' && !transcript && !captions

const dateLike = /(?<![\d/.-])(\d{1,2})(?:-\d{1,2})?\/(\d{1,6})(?:\/(\d{1,4}))?(?![\d/])/g

/** `27-28/72020`, `31/2/2020`: written as a date, and none. A fraction such as `937/994` is no date. */
function oddDates(text: string): string[] {
  return [...text.matchAll(dateLike)].flatMap(match => {
    const [whole, day, month, year] = match
    if (year === undefined) return /^\d{5,6}$/.test(month ?? '') ? [whole] : []
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
    const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    return isReal && Number(year) >= 1000 ? [] : [whole]
  })
}

/** A link of the body with the words that it stands on. */
export interface BodyLink {
  readonly address: string
  readonly words: string
}

/** The links of a draft, each address once. */
export function linksOf({ content }: ArticleDraft): BodyLink[] {
  const found = new Map<string, BodyLink>()
  const visit = (node: ProseDocument | ProseBlock | ProseInline): void => {
    if (node.type === 'text') {
      const link = node.marks?.find(mark => mark.type === 'link')
      if (link && !found.has(link.attrs.href))
        found.set(link.attrs.href, { address: link.attrs.href, words: node.text })
    } else if ('content' in node) for (const inner of node.content ?? []) visit(inner)
  }
  visit(content.body)
  return [...found.values()]
}

/** Addresses outside the state's own domain: they belong there only if somebody meant them. */
function isOutside({ address }: BodyLink): boolean {
  const host = hostOf(address)
  return host !== null && !host.endsWith('.gov.vn') && !host.endsWith('.edu.vn')
}

const hostOf = (address: string): string | null =>
  /^https?:/i.test(address) ? (URL.parse(address)?.hostname ?? null) : null

/** Services that hide where an address leads. */
const shorteners = [
  'bit.ly',
  'goo.gl',
  't.co',
  'tinyurl.com',
  'cutt.ly',
  'is.gd',
  'rb.gy',
  's.id',
  'ow.ly',
  'shorturl.at',
]

/** An address of numbers, in foreign letters, with a name before the host, or shortened: nobody can see where it leads. */
function isOdd(address: string): boolean {
  const { hostname = '', username = '' } = URL.parse(address) ?? {}
  return /^[\d.]+$|^\[/.test(hostname) || hostname.includes('xn--') || username !== '' || shorteners.includes(hostname)
}

/** Words that look like an address, and not like the one that they lead to. */
function isDisguised({ words, address }: BodyLink): boolean {
  const shown = /^(?:https?:\/\/)?((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/:?#]|$)/i.exec(words.trim())?.[1]?.toLowerCase()
  const host = hostOf(address)
  return shown !== undefined && host !== null && host !== shown && host !== `www.${shown}` && shown !== `www.${host}`
}

/** Signs that take no room: they hide words from whoever looks for them, or turn their order about. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/

/** The words around such signs, the first few. */
const hiddenWords = (text: string): string[] =>
  text
    .split(/\s+/)
    .filter(word => invisible.test(word))
    .slice(0, 5)
