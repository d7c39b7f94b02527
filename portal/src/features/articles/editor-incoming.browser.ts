import type { Editor } from '@tiptap/core'
import type { SelectionBookmark } from '@tiptap/pm/state'
import { buttonSaying, type Panel, panelBox } from './editor-elements.browser.ts'
import { incomingPlugin } from './editor-incoming-plugin.browser.ts'
import { type IncomingFile, isPicture, sendFile } from './editor-incoming-sending.browser.ts'
import type { Parts } from './editor-insert.browser.ts'
import type { Saving } from './editor-saving.browser.ts'
import { filled, words } from './editor-words.browser.ts'

/** The largest file that comes with a form. Bytes. */
const longestFormFile = 25 * 1024 * 1024

interface Workplace {
  readonly parts: Parts
  readonly saving: Saving | null
}

/**
 * Files that were dropped on the text or pasted into it, one after the other: each gets its words, goes to the library
 * as the form's own button sends it, and then stands where it was dropped, however the text went on meanwhile.
 */
export class IncomingPanel implements Panel {
  readonly box = panelBox(words.incoming, 'editor-incoming')
  readonly status = Object.assign(document.createElement('p'), { className: 'field__hint editor-incoming__status' })
  private readonly editor: Editor
  private readonly place: Workplace
  private waiting: IncomingFile[] = []
  private count = 0
  private bookmark: SelectionBookmark | null = null

  constructor(editor: Editor, place: Workplace) {
    this.editor = editor
    this.place = place
    this.status.setAttribute('role', 'status')
    // What is typed here goes with the file alone: it is no change of the article.
    this.box.addEventListener('input', event => event.stopPropagation())
    editor.registerPlugin(
      incomingPlugin({
        take: files => this.take(files),
        leaveOut: count => this.say(filled(words.picturesLeftOut, { count })),
      }),
    )
    editor.on('transaction', ({ transaction }) => {
      this.bookmark = this.bookmark?.map(transaction.mapping) ?? null
    })
  }

  close(): void {
    if (this.box.hidden) return
    this.waiting = []
    this.count = 0
    this.box.hidden = true
    this.editor.view.focus()
  }

  private take(files: readonly File[]): void {
    if (!this.place.saving) {
      this.say(words.incomingFirst)
      return
    }
    if (this.waiting.length === 0) this.bookmark = this.editor.state.selection.getBookmark()
    const fitting = files.filter(file => this.fits(file))
    const isIdle = this.waiting.length === 0
    this.waiting.push(...fitting.map(file => ({ file, isPicture: isPicture(file) })))
    this.count += fitting.length
    if (isIdle) this.ask()
  }

  private fits(file: File): boolean {
    if (file.size <= longestFormFile) return true
    if (isPicture(file)) this.say(filled(words.incomingLargePicture, { name: file.name }))
    else if (chooseBelow(file)) this.say(filled(words.incomingLarge, { name: file.name }))
    return false
  }

  /** Asks for the words of the next file; closes after the last. */
  private ask(): void {
    const [next] = this.waiting
    if (!next) {
      this.close()
      return
    }
    const { file } = next
    const heading = Object.assign(document.createElement('p'), { className: 'editor-incoming__name' })
    const at = this.count - this.waiting.length + 1
    const numbered = filled(words.incomingNumber, { at, all: this.count, name: file.name })
    heading.textContent = this.count > 1 ? numbered : file.name
    const { label, input } = fieldFor(next)
    const put = buttonSaying(words.incomingPut, () => void this.send(next, { input, put }))
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      // The form around it would be sent.
      event.preventDefault()
      put.click()
    })
    const buttons = Object.assign(document.createElement('div'), { className: 'editor-find__buttons' })
    buttons.append(
      put,
      buttonSaying(words.incomingSkip, () => this.goOn()),
    )
    this.box.replaceChildren(heading, ...(next.isPicture ? [shown(file)] : []), label, buttons)
    this.box.hidden = false
    input.focus()
  }

  private goOn(): void {
    this.waiting.shift()
    this.ask()
  }

  private async send(
    next: IncomingFile,
    { input, put }: { readonly input: HTMLInputElement; readonly put: HTMLButtonElement },
  ): Promise<void> {
    const { saving, parts } = this.place
    const { name } = next.file
    if (next.isPicture && input.value.trim() === '') {
      this.say(words.incomingNoAlt)
      input.focus()
      return
    }
    put.disabled = true
    const report = (percent: number) =>
      this.say(filled(percent < 100 ? words.incomingSending : words.incomingReading, { name, percent }))
    const answer = await saving?.sendWith((form, address) =>
      sendFile(next, { form, address, said: input.value, report }),
    )
    put.disabled = false
    if (answer?.part) parts.add(answer.part)
    if (answer?.result !== 'saved' || !answer.part) {
      this.say(answer ? (answer.text ?? words.incomingRefused) : words.incomingOffline)
      return
    }
    this.put(answer.part.ref)
    this.say(filled(words.incomingDone, { name }))
    if (this.waiting[0] === next) this.goOn()
  }

  /** Puts it where the cursor was; whoever writes elsewhere by now stays there. */
  private put(ref: string): void {
    const { from, to } = this.bookmark?.resolve(this.editor.state.doc) ?? this.editor.state.selection
    const content = { type: 'insert', attrs: { ref } }
    this.editor.commands.insertContentAt({ from, to }, content, { updateSelection: false })
  }

  private say(text: string): void {
    this.status.textContent = text
  }
}

/** Large files come in pieces, from the box below the text. */
function chooseBelow(file: File): boolean {
  const input = document.querySelector<HTMLInputElement>('[data-upload] input[type=file]')
  if (!input) return false
  const chosen = new DataTransfer()
  chosen.items.add(file)
  input.files = chosen.files
  input.closest('details')?.setAttribute('open', '')
  return true
}

function fieldFor({ file, isPicture }: IncomingFile): { label: HTMLLabelElement; input: HTMLInputElement } {
  const input = Object.assign(document.createElement('input'), { type: 'text', className: 'field__control' })
  input.autocomplete = 'off'
  // Not `required`: the browser would then keep the article's own form from being sent.
  if (isPicture) input.setAttribute('aria-required', 'true')
  else input.value = file.name
  const label = Object.assign(document.createElement('label'), { className: 'editor-find__field' })
  label.append(isPicture ? words.incomingAlt : words.incomingTitle)
  if (isPicture) {
    const hint = Object.assign(document.createElement('span'), { textContent: words.incomingAltHint })
    hint.className = 'field__hint'
    hint.id = 'mo-ta-anh-dua-vao'
    input.setAttribute('aria-describedby', hint.id)
    input.setAttribute('aria-label', words.incomingAlt)
    label.append(hint)
  }
  label.append(input)
  return { label, input }
}

/** The picture itself, so that whoever describes it sees which it is. */
function shown(file: File): HTMLImageElement {
  const image = Object.assign(document.createElement('img'), { alt: '', className: 'editor-incoming__picture' })
  const reader = new FileReader()
  reader.addEventListener('load', () => {
    image.src = String(reader.result)
  })
  // No drawing can be shown or sent: only the portal's answer says why.
  if (file.type !== 'image/svg+xml') reader.readAsDataURL(file)
  return image
}
