import type { Editor } from '@tiptap/core'
import { editorWords as words } from './editor.words.ts'
import { buttonSaying, type Panel, panelBox } from './editor-elements.browser.ts'
import { Finding } from './editor-find.browser.ts'

/** The panel in which words are looked for and replaced. Escape closes it, and the text has the keyboard again. */
export function findPanel(editor: Editor): Panel & { open(where: 'find' | 'replace'): void } {
  const finding = new Finding(editor)
  const box = panelBox(words.findTitle, 'editor-find')
  box.setAttribute('role', 'search')
  const sought = inputOf(words.findWhat)
  const instead = inputOf(words.replaceWith)
  const marks = checkOf(words.findMarks, true)
  const capitals = checkOf(words.findCase, false)
  const status = Object.assign(document.createElement('p'), { className: 'editor-find__status' })
  status.setAttribute('role', 'status')
  const say = () => {
    const { places, at } = finding
    status.textContent = sought.input.value === '' ? '' : words.found(places.length, at + 1)
  }
  const look = () => {
    finding.look(sought.input.value, { keepsMarks: marks.input.checked, keepsCase: capitals.input.checked })
    say()
  }
  const step = (direction: 1 | -1) => {
    finding.step(direction)
    say()
  }
  const close = () => {
    if (box.hidden) return
    box.hidden = true
    finding.look('', { keepsMarks: true, keepsCase: false })
    editor.view.focus()
  }
  const replaceOne = () => {
    finding.replaceOne(instead.input.value)
    say()
  }
  const replaceAll = () => {
    status.textContent = words.replaced(finding.replaceAll(instead.input.value))
  }
  for (const { input } of [sought, marks, capitals]) input.addEventListener('input', look)
  const buttons = Object.assign(document.createElement('div'), { className: 'editor-find__buttons' })
  buttons.append(
    buttonSaying(words.findBefore, () => step(-1)),
    buttonSaying(words.findNext, () => step(1)),
    buttonSaying(words.replaceOne, replaceOne),
    buttonSaying(words.replaceAll, replaceAll),
    buttonSaying(words.close, close),
  )
  box.append(sought.label, instead.label, marks.label, capitals.label, buttons, status)
  // What is typed here is no part of the article: it is neither saved nor sent.
  box.addEventListener('input', event => event.stopPropagation())
  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault()
      if (event.target === instead.input) replaceOne()
      else step(event.shiftKey ? -1 : 1)
    }
  })
  return {
    box,
    close,
    open(where) {
      box.hidden = false
      const { from, to } = editor.state.selection
      const chosen = editor.state.doc.textBetween(from, to, ' ')
      if (chosen !== '' && chosen.length < 100) sought.input.value = chosen
      look()
      const { input } = where === 'find' || sought.input.value === '' ? sought : instead
      input.focus()
      input.select()
    },
  }
}

function inputOf(text: string): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = Object.assign(document.createElement('input'), { type: 'text', className: 'field__control' })
  input.autocomplete = 'off'
  const label = Object.assign(document.createElement('label'), { className: 'editor-find__field', textContent: text })
  label.append(input)
  return { label, input }
}

function checkOf(text: string, checked: boolean): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = Object.assign(document.createElement('input'), { type: 'checkbox', checked })
  const label = Object.assign(document.createElement('label'), { className: 'editor-find__check' })
  label.append(input, text)
  return { label, input }
}
