import type { Editor } from '@tiptap/core'
import { type Panel, panelBox, rove } from './editor-elements.browser.ts'
import { characters, words } from './editor-words.browser.ts'

/** The characters that no key of a Vietnamese keyboard has. A press puts one in; the panel stays open for more. */
export function charactersPanel(editor: Editor): Panel & { open(): void } {
  const box = panelBox(words.characters, 'editor-characters')
  const buttons = characters.map(({ sign, name, shown = sign }) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: shown, title: name })
    button.className = 'editor-characters__button'
    button.setAttribute('aria-label', name)
    button.addEventListener('click', () => {
      editor.view.dispatch(editor.state.tr.insertText(sign).scrollIntoView())
    })
    return button
  })
  box.append(...buttons)
  rove(box, buttons)
  return {
    box,
    close() {
      if (box.hidden) return
      box.hidden = true
      editor.view.focus()
    },
    open() {
      box.hidden = false
      buttons.find(button => button.tabIndex === 0)?.focus()
    },
  }
}
