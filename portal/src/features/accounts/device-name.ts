import type { Language } from '../../ui/index.ts'
import { ownAccountWords } from './own-account.words.ts'

/** `Firefox trên Windows`, as its owner would call it; null when nothing is known of it. */
export function deviceName(userAgent: string, language: Language): string | null {
  const browser = first(browsers, userAgent)
  const system = first(systems, userAgent)
  return browser && system ? ownAccountWords[language].sessions.on(browser, system) : (browser ?? system)
}

const browsers = [
  ['Cốc Cốc', /coc_coc_browser/],
  ['Edge', /Edg(?:e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const

const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const

const first = (table: readonly (readonly [string, RegExp])[], text: string): string | null =>
  table.find(([, pattern]) => pattern.test(text))?.[0] ?? null
