import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Language, type UiWords, uiWords } from './ui.words.ts'

const LanguageContext = createContext<Language>('vi')

/** Gives everything inside it the interface's language; without it the words are Vietnamese. */
export const LanguageProvider = LanguageContext.Provider

/** The words of the interface in the language of the page that is being rendered. */
export function useWords(): UiWords {
  return uiWords[useContext(LanguageContext)]
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}
