import { proseText } from '../../prose/index.ts'
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
    ...outsideLinks(draft).map(words => ({ key: 'outside_link', words }) as const),
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

/** Addresses outside the state's own domain: they belong there only if somebody meant them. */
function outsideLinks({ content }: ArticleDraft): string[] {
  const addresses = JSON.stringify(content.body).matchAll(/"href":"(https?:\/\/[^"]+)"/g)
  return [...new Set([...addresses].map(([, address]) => address ?? ''))].filter(address => {
    const host = URL.parse(address)?.hostname ?? ''
    return !host.endsWith('.gov.vn') && !host.endsWith('.edu.vn')
  })
}
