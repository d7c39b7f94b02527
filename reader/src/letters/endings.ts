import { lowOf, plainOf } from './shadow.ts'

/** The letters behind the last blank. */
export const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** A pattern on how a text ends, and the last words that it may end in: few texts have one of them. */
export interface EndRule {
  readonly pattern: RegExp
  readonly words: ReadonlySet<string>
}

/** A rule on texts that end in one of the phrases, as the source says. */
export const endRule = (phrases: Iterable<string>, source: string): EndRule => ({
  pattern: new RegExp(source, 'u'),
  words: new Set(Array.from(phrases, phrase => lastWord(lowOf(plainOf(phrase))))),
})

/** Whether the text ends as the rule says. */
export const endsBy = ({ pattern, words }: EndRule, text: string): boolean =>
  words.has(lastWord(text)) && pattern.test(text)
