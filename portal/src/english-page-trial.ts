// For tests: what on an English page is Vietnamese and doesn't say so.

const vietnamese =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9\u00C0-\u00C3\u00C8-\u00CA\u00CC\u00CD\u00D2-\u00D5\u00D9\u00DA\u00DD\u00E0-\u00E3\u00E8-\u00EA\u00EC\u00ED\u00F2-\u00F5\u00F9\u00FA\u00FD]/u

/** Numbers of laws and documents are written so in every language: `224/2026/NĐ-CP`. */
const symbol = /\d+\/[\p{L}\d/-]+/gu

export const isVietnamese = (text: string): boolean => vietnamese.test(text.replaceAll(symbol, ''))

const empty = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

/** Attributes that people do not read, or that hold what they wrote for the editor to show. */
const unread = new Set(['href', 'src', 'action', 'content', 'value', 'data-editor-body', 'data-editor-parts'])

const piece = /<!(?:--[\s\S]*?--|[^>]*)>|<(\/?)([a-zA-Z][\w:-]*)((?:[^"'>]|"[^"]*"|'[^']*')*)>|([^<]+)/g
const attribute = /([\w:-]+)="([^"]*)"/g

interface Open {
  readonly tag: string
  readonly lang: string
}

/**
 * Vietnamese that stands on a page outside of elements in that language. Names within a sentence of ours, in a title or
 * in an attribute can't be marked apart: `written` has them. What is nothing but such a name must be marked.
 */
export function unmarkedVietnamese(html: string, written: readonly string[]): string[] {
  const found: string[] = []
  const stack: Open[] = [{ tag: '', lang: '' }]
  const without = (text: string) => written.reduce((left, name) => left.replaceAll(name, ''), plain(text))
  for (const [, close = '', tag = '', attributes = '', text = ''] of html.matchAll(piece)) {
    const above = stack.at(-1) ?? { tag: '', lang: '' }
    if (text) {
      const isName = above.tag !== 'title' && written.includes(plain(text).trim()) && vietnamese.test(plain(text))
      if (above.lang !== 'vi' && !isCode(above) && (isName || isVietnamese(without(text)))) found.push(text.trim())
    } else if (close) {
      while (stack.length > 1 && stack.pop()?.tag !== tag);
    } else if (tag) {
      const own = attributesIn(attributes)
      const lang = own.lang ?? above.lang
      for (const [name, value] of Object.entries(own))
        if (lang !== 'vi' && !unread.has(name) && isVietnamese(without(value))) found.push(`${tag} ${name}=${value}`)
      if (!empty.has(tag) && !attributes.endsWith('/')) stack.push({ tag, lang })
    }
  }
  return found
}

const attributesIn = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, value]))

const isCode = ({ tag }: Open): boolean => tag === 'script' || tag === 'style'

const plain = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
