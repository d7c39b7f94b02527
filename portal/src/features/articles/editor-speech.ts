import type { Language } from '../../ui/index.ts'
import { editorWords } from './editor.words.ts'
import { editorKeys, specialCharacters } from './editor-characters.words.ts'

/** All that the editor's script says, as the page hands it over. */
export function editorSpeech(language: Language) {
  return {
    words: editorWords[language],
    characters: specialCharacters[language],
    keys: editorKeys[language],
    locale: language === 'en' ? 'en-GB' : 'vi-VN',
  }
}

export type EditorSpeech = ReturnType<typeof editorSpeech>
