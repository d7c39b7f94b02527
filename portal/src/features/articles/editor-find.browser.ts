import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { type FindRules, findInText, type Stretch } from './find-in-text.ts'

/** What stands for a line break or a picture while words are looked for: no word holds it. */
const noLetter = String.fromCharCode(0xfffc)

interface Found {
  readonly words: string
  readonly rules: FindRules
  /** Places in the document, from its beginning. */
  readonly places: readonly Stretch[]
}

const nothing: Found = { words: '', rules: { keepsMarks: true, keepsCase: false }, places: [] }
const key = new PluginKey<Found>('find')

/** Looks for words in the text of an editor, marks them, and puts others in their place. */
export class Finding {
  private readonly editor: Editor

  constructor(editor: Editor) {
    this.editor = editor
    editor.registerPlugin(findPlugin())
  }

  look(words: string, rules: FindRules): void {
    this.editor.view.dispatch(this.editor.state.tr.setMeta(key, { words, rules }))
  }

  get places(): readonly Stretch[] {
    return key.getState(this.editor.state)?.places ?? []
  }

  /** Which of the places is selected, from 0; -1 for none. */
  get at(): number {
    const { from, to } = this.editor.state.selection
    return this.places.findIndex(one => one.start === from && one.end === to)
  }

  /** Selects the next place, or the one before; after the last comes the first. */
  step(direction: 1 | -1): void {
    const { places } = this
    const { from, to } = this.editor.state.selection
    const onwards = direction === 1 ? places.find(one => one.start >= to) : places.findLast(one => one.end <= from)
    const place = onwards ?? places.at(direction === 1 ? 0 : -1)
    if (place) this.select(place)
  }

  private select({ start, end }: Stretch): void {
    const { tr, doc } = this.editor.state
    const { view } = this.editor
    view.dispatch(tr.setSelection(TextSelection.create(doc, start, end)))
    // The library scrolls only where the keyboard is, which is in the panel now.
    view.dom.querySelector('.editor-found--here')?.scrollIntoView({ block: 'center', behavior: 'instant' })
  }

  /** Puts other words in the selected place, and goes to the next one. */
  replaceOne(words: string): void {
    const place = this.places[this.at]
    if (place) this.replace([place], words)
    this.step(1)
  }

  /** Puts other words in all places: one step back takes all of it back. Returns how many there were. */
  replaceAll(words: string): number {
    const { places } = this
    this.replace(places, words)
    return places.length
  }

  private replace(places: readonly Stretch[], words: string): void {
    const { tr } = this.editor.state
    for (const { start, end } of [...places].reverse()) {
      if (words === '') tr.delete(start, end)
      else tr.insertText(words.normalize('NFC'), start, end)
    }
    const last = places.at(0)
    if (last) tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map(last.end)))
    this.editor.view.dispatch(tr)
  }
}

function findPlugin(): Plugin<Found> {
  return new Plugin<Found>({
    key,
    state: {
      init: () => nothing,
      apply(transaction, before) {
        const asked = transaction.getMeta(key) as Pick<Found, 'words' | 'rules'> | undefined
        if (!asked && !transaction.docChanged) return before
        const { words, rules } = asked ?? before
        return { words, rules, places: placesIn(transaction.doc, words, rules) }
      },
    },
    props: {
      decorations(state) {
        const places = key.getState(state)?.places ?? []
        const { from, to } = state.selection
        const marks = places.map(({ start, end }) => {
          const isHere = start === from && end === to
          return Decoration.inline(start, end, { class: isHere ? 'editor-found editor-found--here' : 'editor-found' })
        })
        return DecorationSet.create(state.doc, marks)
      },
    },
  })
}

function placesIn(document: Editor['state']['doc'], words: string, rules: FindRules): Stretch[] {
  if (words === '') return []
  const places: Stretch[] = []
  document.descendants((node, position) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, noLetter)
    const begin = position + 1
    places.push(...findInText(text, words, rules).map(one => ({ start: begin + one.start, end: begin + one.end })))
    return false
  })
  return places
}
