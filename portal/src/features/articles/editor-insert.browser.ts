import { type Editor, Node } from '@tiptap/core'
import { editorWords as words } from './editor.words.ts'
import { buttonSaying, type Panel, panelBox } from './editor-elements.browser.ts'

/** Something of the article that can stand in its text. */
export interface InsertPart {
  readonly ref: string
  readonly label: string
  /** Address of the picture; none for a file. */
  readonly picture?: string
}

/** What the page says that the article has. */
export function partsOf(box: HTMLElement): InsertPart[] {
  return (JSON.parse(box.dataset.editorParts ?? '[]') as InsertPart[]).filter(one => isRef(one.ref))
}

const isRef = (ref: string | null): boolean => /^[0-9a-f]{12}$/.test(ref ?? '')

/** The place in the text at which a picture or a file is shown. It is drawn as what it stands for. */
export const Insert = Node.create<{ parts: readonly InsertPart[] }>({
  name: 'insert',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ parts: [] }),
  addAttributes: () => ({
    ref: {
      default: '',
      parseHTML: element => element.getAttribute('data-insert'),
      renderHTML: attributes => ({ 'data-insert': String(attributes.ref) }),
    },
  }),
  parseHTML: () => [
    { tag: 'figure[data-insert]', getAttrs: element => (isRef(element.getAttribute('data-insert')) ? null : false) },
  ],
  renderHTML: ({ HTMLAttributes }) => ['figure', HTMLAttributes],
  addNodeView() {
    const { parts } = this.options
    return ({ node }) => ({ dom: drawn(parts.find(one => one.ref === node.attrs.ref)) })
  },
})

function drawn(part: InsertPart | undefined): HTMLElement {
  const figure = Object.assign(document.createElement('figure'), { className: 'editor-insert' })
  if (part?.picture) {
    figure.append(Object.assign(document.createElement('img'), { src: part.picture, alt: part.label }))
  } else {
    figure.textContent = part?.label ?? words.insertGone
  }
  return figure
}

/** The pictures and files of the article, each a button that puts it where the text is being written. */
export function insertPanel(editor: Editor, parts: readonly InsertPart[]): Panel & { open(): void } {
  const box = panelBox(words.insert, 'editor-inserts')
  const close = () => {
    if (box.hidden) return
    box.hidden = true
    editor.view.focus()
  }
  const put = ({ ref }: InsertPart) => {
    editor.chain().insertContent({ type: 'insert', attrs: { ref } }).run()
    close()
  }
  const buttons = parts.map(part => buttonSaying(part.label, () => put(part)))
  const none = Object.assign(document.createElement('p'), { textContent: words.insertNone })
  box.append(...(buttons.length > 0 ? buttons : [none]), buttonSaying(words.close, close))
  return {
    box,
    close,
    open() {
      box.hidden = false
      box.querySelector('button')?.focus()
    },
  }
}
