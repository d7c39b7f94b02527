import type { FormFields } from '../../http/index.ts'
import type { LeftOut } from '../../prose/index.ts'
import type { Language } from '../../ui/index.ts'
import { articleDeskWords } from './article-desk.words.ts'
import { leftOutWords, type PartResult, partResultWords, partWords } from './article-parts.words.ts'

/** What the next page says, as its address carries it. */
export type Told = Readonly<Record<string, string>>

/** Says what was done, with how many of what. Nothing is said of what there is none of. */
export function tell(result: PartResult, counts: Readonly<Record<string, number>> = {}): Told {
  const shown = Object.entries(counts).flatMap(([what, count]) => (count > 0 ? [[what, String(count)]] : []))
  return { ...(Object.fromEntries(shown) as Record<string, string>), ket_qua: result }
}

/** What the address says was done, in words; null where it says nothing that we know. */
export function toldBy(query: FormFields, language: Language): string | null {
  const words = partWords[language]
  const results: Readonly<Record<string, string>> = {
    ...articleDeskWords[language].results,
    ...partResultWords[language],
  }
  const result = query.ket_qua ?? ''
  if (!Object.hasOwn(results, result)) return null
  const lost = (Object.keys(leftOutWords.vi) as LeftOut[]).flatMap(what => {
    const count = countOf(query[what])
    return count > 0 ? [leftOutWords[language][what](count)] : []
  })
  const bare = countOf(query.thieu_mo_ta)
  return [
    results[result] ?? '',
    ...(lost.length > 0 ? [`${words.leftOut}${lost.join('; ')}.`] : []),
    ...(query.chuyen_chu === '1' ? [words.converted] : []),
    ...(bare > 0 ? [words.imagesWithoutAlt(bare)] : []),
  ].join(' ')
}

const countOf = (text: string | undefined): number => (/^\d{1,5}$/.test(text ?? '') ? Number(text) : 0)
