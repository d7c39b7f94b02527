import { buttonSaying } from './editor-elements.browser.ts'
import { keys, words } from './editor-words.browser.ts'

/** Shows which keys do what, and gives the focus back when it is closed. */
export function showKeys(): void {
  const dialog = Object.assign(document.createElement('dialog'), { className: 'editor-keys' })
  dialog.setAttribute('aria-label', words.keys)
  const title = Object.assign(document.createElement('h2'), { className: 'section__title', textContent: words.keys })
  const list = document.createElement('dl')
  for (const [key, what] of keys) {
    const term = document.createElement('dt')
    term.append(Object.assign(document.createElement('kbd'), { textContent: key }))
    list.append(term, Object.assign(document.createElement('dd'), { textContent: what }))
  }
  dialog.append(
    title,
    list,
    buttonSaying(words.close, () => dialog.close()),
  )
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  dialog.showModal()
}
