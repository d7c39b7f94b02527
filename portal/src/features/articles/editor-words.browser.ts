import type { EditorSpeech } from './editor-speech.ts'

// The page says in which language its editor speaks, so that the script carries none.
const box = document.querySelector<HTMLElement>('[data-editor-words]')

export const { words, characters, keys, locale } = JSON.parse(box?.dataset.editorWords ?? '{}') as EditorSpeech

/** `Replaced: {count}` with the value in its place. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}
