import type { Editor } from '@tiptap/core'
import { charactersPanel } from './editor-characters.browser.ts'
import { FindPanel } from './editor-find-panel.browser.ts'
import { FullScreen } from './editor-full-screen.browser.ts'
import { IncomingPanel } from './editor-incoming.browser.ts'
import { insertPanel, type Parts } from './editor-insert.browser.ts'
import { showKeys } from './editor-keys.browser.ts'
import type { Saving } from './editor-saving.browser.ts'
import { toolbar } from './editor-toolbar.browser.ts'
import { words } from './editor-words.browser.ts'

interface Workplace {
  readonly box: HTMLElement
  readonly parts: Parts
  /** None for an article that is not kept yet. */
  readonly saving: Saving | null
}

/** The bar over the text and what opens from it, in sight however long the text is, with the keys that lead there. */
export function editorTools(editor: Editor, { box, parts, saving }: Workplace): HTMLElement {
  const find = new FindPanel(editor)
  const characters = charactersPanel(editor)
  const inserts = insertPanel(editor, parts)
  const incoming = new IncomingPanel(editor, { parts, saving })
  const full = new FullScreen(box)
  const bar = toolbar(editor, [
    { label: words.findTitle, sign: words.findWhat, keys: 'Control+F', open: () => find.open('find') },
    {
      label: words.characters,
      sign: 'Ω',
      open: () => (characters.box.hidden ? characters.open() : characters.close()),
    },
    { label: words.insert, sign: words.insertSign, open: () => inserts.open() },
    { label: words.fullScreen, sign: words.fullScreenSign, open: () => full.toggle() },
    { label: words.keys, sign: '?', open: showKeys },
  ])
  const stepBack = () => {
    const isOpen = [find, inserts, characters, incoming].find(panel => !panel.box.hidden)
    if (isOpen) isOpen.close()
    else if (bar.contains(document.activeElement)) editor.view.focus()
    else if (full.isOn) full.toggle()
    else return false
    return true
  }
  box.addEventListener('keydown', event => {
    if (actOf(event, { find, stepBack, bar })) {
      event.preventDefault()
      event.stopPropagation()
    }
  })
  const tools = Object.assign(document.createElement('div'), { className: 'editor__tools' })
  tools.append(bar, find.box, inserts.box, characters.box, incoming.box, incoming.status)
  return tools
}

interface Keyed {
  readonly find: FindPanel
  readonly stepBack: () => boolean
  readonly bar: HTMLElement
}

/** Does what a key asks for; false where it asks for nothing of ours. */
function actOf(event: KeyboardEvent, { find, stepBack, bar }: Keyed): boolean {
  const isControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  if (event.isComposing) return false
  if (event.key === 'Escape') return stepBack()
  if (isControl && event.key.toLowerCase() === 'f') find.open('find')
  else if (isControl && event.key.toLowerCase() === 'h') find.open('replace')
  else if (event.altKey && event.key === 'F10') bar.querySelector<HTMLElement>('button[tabindex="0"]')?.focus()
  else return false
  return true
}
