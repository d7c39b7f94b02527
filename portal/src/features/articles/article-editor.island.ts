import { Editor, type JSONContent } from '@tiptap/core'
import { extensionsWith, storedDocument } from './editor-extensions.browser.ts'
import { Parts } from './editor-insert.browser.ts'
import { Saving } from './editor-saving.browser.ts'
import { withSettledTables } from './editor-table.browser.ts'
import { editorTools } from './editor-tools.browser.ts'
import { filled, locale, words } from './editor-words.browser.ts'

/** Room that the bar with an open panel takes. Pixels. */
const underBar = { top: 320, right: 0, bottom: 48, left: 0 }

/** Puts an editor in the place of the plain field, and saves while somebody writes. */
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-editor]')) begin(form)

function begin(form: HTMLFormElement): void {
  const base = form.dataset.editor ?? ''
  const saving = base === '' ? null : new Saving(form, base)
  const left = saving?.leftHere() ?? null
  if (left) restore(form, left)
  const box = form.querySelector<HTMLElement>('[data-editor-body]')
  if (box) openEditor(box, { left: left?.get('body_json'), saving })
  saving?.start()
  keepFromLeaving(form)
  if (left) saving?.say(words.recovered)
}

/** A file that is dropped beside the text would be opened in the place of the page. */
function keepFromLeaving(form: HTMLFormElement): void {
  for (const kind of ['dragover', 'drop'] as const)
    form.addEventListener(kind, event => {
      const isFile = event.dataTransfer?.types.includes('Files') ?? false
      if (isFile && !(event.target instanceof HTMLInputElement)) event.preventDefault()
    })
}

function restore(form: HTMLFormElement, left: ReadonlyMap<string, string>): void {
  for (const [name, value] of left) {
    const field = form.elements.namedItem(name)
    const isText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
    if (isText && field.type !== 'hidden' && field.type !== 'checkbox') field.value = value
    if (field instanceof HTMLSelectElement) field.value = value
  }
}

interface Opening {
  readonly left: string | undefined
  readonly saving: Saving | null
}

function openEditor(box: HTMLElement, { left, saving }: Opening): void {
  const hidden = Object.assign(document.createElement('input'), { type: 'hidden', name: 'body_json' })
  const kept = JSON.parse(left || box.dataset.editorBody || '{"type":"doc","content":[]}') as JSONContent
  const stored = withSettledTables(kept)
  const field = document.createElement('div')
  const label = Object.assign(document.createElement('p'), { className: 'field__label', textContent: words.body })
  label.id = 'noi-dung-bai'
  const count = Object.assign(document.createElement('p'), { className: 'field__hint' })
  const parts = new Parts(box)
  const editor = new Editor({
    element: field,
    extensions: extensionsWith(parts),
    content: stored.content?.length ? stored : { type: 'doc', content: [{ type: 'paragraph' }] },
    injectCSS: false,
    editorProps: {
      // What is found or typed comes to stand under the bar, not behind it.
      scrollMargin: underBar,
      scrollThreshold: underBar,
      attributes: {
        class: 'editor__text prose',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': label.id,
        lang: 'vi',
      },
    },
  })
  const note = () => {
    hidden.value = JSON.stringify(storedDocument(editor.getJSON()))
    const { storage } = editor
    const letters = new Intl.NumberFormat(locale)
    const counted = storage.characterCount
    const said = { words: letters.format(counted.words()), characters: letters.format(counted.characters()) }
    count.textContent = filled(words.count, said)
  }
  note()
  editor.on('update', () => {
    note()
    saving?.changed()
  })
  box.replaceChildren(label, editorTools(editor, { box, parts, saving }), field, count, hidden)
}
