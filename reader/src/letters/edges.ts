import { lowOf, plainOf } from './shadow.ts'

/** A pattern on how a text opens or ends, and the pairs of letters that it may open or end in: few texts have one of them. */
export interface EdgeRule {
  readonly pattern: RegExp
  readonly pairs: ReadonlySet<number>
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)
const spelled = (phrases: Iterable<string>): readonly string[] => Array.from(phrases, phrase => lowOf(plainOf(phrase)))

/** A rule on texts that open with one of the phrases, each of two letters or more, as the source says. */
export const openRule = (phrases: Iterable<string>, source: string): EdgeRule => ({
  pattern: new RegExp(source, 'u'),
  pairs: new Set(spelled(phrases).map(phrase => pairAt(phrase, 0))),
})

/** A rule on texts that end in one of the phrases, each of two letters or more, as the source says. */
export const endRule = (phrases: Iterable<string>, source: string): EdgeRule => ({
  pattern: new RegExp(source, 'u'),
  pairs: new Set(spelled(phrases).map(phrase => pairAt(phrase, phrase.length - 2))),
})

/** Whether the text opens as the rule says. */
export const opensBy = ({ pattern, pairs }: EdgeRule, text: string): boolean =>
  text.length > 1 && pairs.has(pairAt(text, 0)) && pattern.test(text)

/** Whether the text ends as the rule says. */
export const endsBy = ({ pattern, pairs }: EdgeRule, text: string): boolean =>
  text.length > 1 && pairs.has(pairAt(text, text.length - 2)) && pattern.test(text)
