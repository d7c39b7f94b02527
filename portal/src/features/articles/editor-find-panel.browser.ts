import type { Editor } from '@tiptap/core'
import { buttonSaying, type Panel, panelBox } from './editor-elements.browser.ts'
import { Finding } from './editor-find.browser.ts'
import { filled, words } from './editor-words.browser.ts'

/** What is looked for is taken from the text where no more than this is selected. */
const longestSelection = 100

/** The panel in which words are looked for and replaced. Escape closes it, and the text has the keyboard again. */
export class FindPanel implements Panel {
  readonly box = panelBox(words.findTitle, 'editor-find')
  private readonly editor: Editor
  private readonly finding: Finding
  private readonly sought = inputOf(words.findWhat)
  private readonly instead = inputOf(words.replaceWith)
  private readonly marks = checkOf(words.findMarks, true)
  private readonly capitals = checkOf(words.findCase, false)
  private readonly status = Object.assign(document.createElement('p'), { className: 'editor-find__status' })

  constructor(editor: Editor) {
    this.editor = editor
    this.finding = new Finding(editor)
    this.box.setAttribute('role', 'search')
    this.status.setAttribute('role', 'status')
    const { sought, instead, marks, capitals, status } = this
    for (const { input } of [sought, marks, capitals]) input.addEventListener('input', () => this.look())
    this.box.append(sought.label, instead.label, marks.label, capitals.label, this.buttons(), status)
    // What is typed here is no part of the article: it is neither saved nor sent.
    this.box.addEventListener('input', event => event.stopPropagation())
    this.box.addEventListener('keydown', event => this.onKey(event))
  }

  open(where: 'find' | 'replace'): void {
    this.box.hidden = false
    const { from, to } = this.editor.state.selection
    const chosen = this.editor.state.doc.textBetween(from, to, ' ')
    if (chosen !== '' && chosen.length < longestSelection) this.sought.input.value = chosen
    this.look()
    const { input } = where === 'find' || this.sought.input.value === '' ? this.sought : this.instead
    input.focus()
    input.select()
  }

  close(): void {
    if (this.box.hidden) return
    this.box.hidden = true
    this.finding.look('', { keepsMarks: true, keepsCase: false })
    this.editor.view.focus()
  }

  private buttons(): HTMLElement {
    const row = Object.assign(document.createElement('div'), { className: 'editor-find__buttons' })
    row.append(
      buttonSaying(words.findBefore, () => this.step(-1)),
      buttonSaying(words.findNext, () => this.step(1)),
      buttonSaying(words.replaceOne, () => this.replaceOne()),
      buttonSaying(words.replaceAll, () => this.replaceAll()),
      buttonSaying(words.close, () => this.close()),
    )
    return row
  }

  private onKey(event: KeyboardEvent): void {
    const { target } = event
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (target === this.instead.input) this.replaceOne()
    else this.step(event.shiftKey ? -1 : 1)
  }

  private look(): void {
    const rules = { keepsMarks: this.marks.input.checked, keepsCase: this.capitals.input.checked }
    this.finding.look(this.sought.input.value, rules)
    this.say()
  }

  private step(direction: 1 | -1): void {
    this.finding.step(direction)
    this.say()
  }

  private replaceOne(): void {
    this.finding.replaceOne(this.instead.input.value)
    this.say()
  }

  private replaceAll(): void {
    const count = this.finding.replaceAll(this.instead.input.value)
    this.status.textContent = count === 0 ? words.replacedNone : filled(words.replaced, { count })
  }

  private say(): void {
    const { places, at } = this.finding
    const count = places.length
    const found = at < 0 ? words.found : words.foundAt
    const text = count === 0 ? words.foundNone : filled(found, { count, at: at + 1 })
    this.status.textContent = this.sought.input.value === '' ? '' : text
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
