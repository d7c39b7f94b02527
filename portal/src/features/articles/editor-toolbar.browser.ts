import type { ChainedCommands, Editor } from '@tiptap/core'
import { rove } from './editor-elements.browser.ts'
import { words } from './editor-words.browser.ts'

interface Tool {
  readonly label: string
  /** What stands on the button. */
  readonly sign: string
  readonly keys?: string
  /** Only of use inside a table. */
  readonly isForTable?: boolean
  readonly run: (chain: ChainedCommands, editor: Editor) => ChainedCommands
  /** Name, and attributes, of what the button switches on and off. */
  readonly isOn?: (editor: Editor) => boolean
  /** Said where the button has nothing to do just now; it stays in the reach of the arrow keys. */
  readonly canRun?: (editor: Editor) => boolean
}

const tools: readonly (readonly Tool[])[] = [
  [
    { label: words.undo, sign: '↶', keys: 'Control+Z', run: chain => chain.undo() },
    { label: words.redo, sign: '↷', keys: 'Control+Y', run: chain => chain.redo() },
  ],
  [
    {
      label: words.heading2,
      sign: 'H2',
      run: chain => chain.toggleHeading({ level: 2 }),
      isOn: on('heading', { level: 2 }),
    },
    {
      label: words.heading3,
      sign: 'H3',
      run: chain => chain.toggleHeading({ level: 3 }),
      isOn: on('heading', { level: 3 }),
    },
  ],
  [
    { label: words.bold, sign: 'B', keys: 'Control+B', run: chain => chain.toggleBold(), isOn: on('bold') },
    { label: words.italic, sign: 'I', keys: 'Control+I', run: chain => chain.toggleItalic(), isOn: on('italic') },
    {
      label: words.underline,
      sign: 'U',
      keys: 'Control+U',
      run: chain => chain.toggleUnderline(),
      isOn: on('underline'),
    },
    { label: words.strike, sign: 'S', run: chain => chain.toggleStrike(), isOn: on('strike') },
    { label: words.superscript, sign: 'x²', run: chain => chain.toggleSuperscript(), isOn: on('superscript') },
    { label: words.subscript, sign: 'x₂', run: chain => chain.toggleSubscript(), isOn: on('subscript') },
  ],
  [
    { label: words.bulletList, sign: '•', run: chain => chain.toggleBulletList(), isOn: on('bulletList') },
    { label: words.orderedList, sign: '1.', run: chain => chain.toggleOrderedList(), isOn: on('orderedList') },
    { label: words.quote, sign: '❝', run: chain => chain.toggleBlockquote(), isOn: on('blockquote') },
    { label: words.rule, sign: '—', run: chain => chain.setHorizontalRule() },
  ],
  [{ label: words.link, sign: words.link, keys: 'Control+K', run: askLink, isOn: on('link') }],
  [
    {
      label: words.table,
      sign: words.tableSign,
      run: chain => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
    },
    { label: words.addRow, isForTable: true, sign: '+ ↓', run: chain => chain.addRowAfter() },
    { label: words.addColumn, isForTable: true, sign: '+ →', run: chain => chain.addColumnAfter() },
    { label: words.deleteRow, isForTable: true, sign: '− ↓', run: chain => chain.deleteRow() },
    { label: words.deleteColumn, isForTable: true, sign: '− →', run: chain => chain.deleteColumn() },
    {
      label: words.mergeCells,
      isForTable: true,
      sign: words.mergeCellsSign,
      keys: 'Control+Alt+M',
      run: chain => chain.mergeCells(),
      canRun: editor => editor.can().mergeCells(),
    },
    {
      label: words.splitCell,
      isForTable: true,
      sign: words.splitCellSign,
      keys: 'Control+Alt+M',
      run: chain => chain.splitCell(),
      canRun: editor => editor.can().splitCell(),
    },
    {
      label: words.headingCell,
      isForTable: true,
      sign: words.headingCellSign,
      run: chain => chain.toggleHeaderCell(),
      isOn: on('tableHeader'),
    },
    { label: words.deleteTable, isForTable: true, sign: '× ', run: chain => chain.deleteTable() },
  ],
]

function on(name: string, attributes: Readonly<Record<string, unknown>> = {}) {
  return (editor: Editor) => editor.isActive(name, attributes)
}

/** Asks for the address of a link; an empty answer takes the link away. */
function askLink(chain: ChainedCommands, editor: Editor): ChainedCommands {
  const before = String(editor.getAttributes('link').href ?? '')
  const href = window.prompt(words.linkAddress, before)
  if (href === null) return chain
  const linked = chain.extendMarkRange('link')
  return /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/.test(href) ? linked.setLink({ href }) : linked.unsetLink()
}

/** A button that opens something beside the text instead of changing it. */
export interface Opener {
  readonly label: string
  readonly sign: string
  readonly keys?: string
  readonly open: () => void
}

/** A bar of buttons, one stop of the Tab key; the arrow keys go from one to the next. */
export function toolbar(editor: Editor, openers: readonly Opener[]): HTMLElement {
  const bar = document.createElement('div')
  bar.className = 'toolbar'
  bar.setAttribute('role', 'toolbar')
  bar.setAttribute('aria-label', words.toolbar)
  const buttons = tools.flatMap(group => {
    const box = document.createElement('div')
    box.className = 'toolbar__group'
    bar.append(box)
    return group.map(tool => {
      const button = buttonOf(tool, editor)
      box.append(button)
      return { tool, button }
    })
  })
  const last = Object.assign(document.createElement('div'), { className: 'toolbar__group' })
  last.append(...openers.map(openerButton))
  bar.append(last)
  rove(bar, [...bar.querySelectorAll('button')])
  editor.on('transaction', () => {
    for (const { tool, button } of buttons) {
      if (tool.isOn) button.setAttribute('aria-pressed', String(tool.isOn(editor)))
      if (tool.canRun) button.setAttribute('aria-disabled', String(!tool.canRun(editor)))
    }
    bar.toggleAttribute('data-in-table', editor.isActive('table'))
  })
  return bar
}

function buttonOf({ run, isOn, canRun: _, isForTable, ...tool }: Tool, editor: Editor): HTMLButtonElement {
  const button = signedButton(tool)
  if (isForTable) button.classList.add('toolbar__button--table')
  if (isOn) button.setAttribute('aria-pressed', 'false')
  button.addEventListener('click', () => run(editor.chain().focus(), editor).run())
  return button
}

function openerButton({ open, ...opener }: Opener): HTMLButtonElement {
  const button = signedButton(opener)
  button.addEventListener('click', open)
  return button
}

function signedButton({ label, sign, keys }: Pick<Tool, 'label' | 'sign' | 'keys'>): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'toolbar__button'
  // Drawn by the style sheet: what is read out is the label.
  button.dataset.sign = sign
  button.title = keys ? `${label} (${keys.replace('Control', 'Ctrl')})` : label
  button.setAttribute('aria-label', label)
  if (keys) button.setAttribute('aria-keyshortcuts', keys)
  return button
}
