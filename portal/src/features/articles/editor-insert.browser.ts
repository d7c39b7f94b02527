import { type Editor, Node } from '@tiptap/core'
import { buttonSaying, type Panel, panelBox } from './editor-elements.browser.ts'
import { words } from './editor-words.browser.ts'

/** Something of the article that can stand in its text. */
export interface InsertPart {
  readonly ref: string
  readonly label: string
  /** Address of the picture; none for a file. */
  readonly picture?: string
}

/** What the article has: what the page says, and what comes in while somebody writes. */
export class Parts {
  private readonly known: Map<string, InsertPart>

  constructor(box: HTMLElement) {
    const said = JSON.parse(box.dataset.editorParts ?? '[]') as InsertPart[]
    this.known = new Map(said.filter(one => isRef(one.ref)).map(one => [one.ref, one]))
  }

  get all(): readonly InsertPart[] {
    return [...this.known.values()]
  }

  find(ref: string): InsertPart | undefined {
    return this.known.get(ref)
  }

  add(part: InsertPart): void {
    this.known.set(part.ref, part)
  }
}

const isRef = (ref: string | null): boolean => /^[0-9a-f]{12}$/.test(ref ?? '')

/** The place in the text at which a picture or a file is shown. It is drawn as what it stands for. */
export const Insert = Node.create<{ parts: Parts | null }>({
  name: 'insert',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ parts: null }),
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
    return ({ node }) => ({ dom: drawn(parts?.find(String(node.attrs.ref))) })
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
export function insertPanel(editor: Editor, parts: Parts): Panel & { open(): void } {
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
  return {
    box,
    close,
    open() {
      const buttons = parts.all.map(part => buttonSaying(part.label, () => put(part)))
      const none = Object.assign(document.createElement('p'), { textContent: words.insertNone })
      box.replaceChildren(...(buttons.length > 0 ? buttons : [none]), buttonSaying(words.close, close))
      box.hidden = false
      box.querySelector('button')?.focus()
    },
  }
}
