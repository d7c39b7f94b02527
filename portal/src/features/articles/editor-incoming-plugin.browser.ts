import { Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

interface Takers {
  readonly take: (files: readonly File[]) => void
  /** So many pictures stood in the text that was pasted or dropped, and none of them came along. */
  readonly leaveOut: (count: number) => void
}

/** Sees what is dropped on the text or pasted into it before the editor does. */
export function incomingPlugin({ take, leaveOut }: Takers): Plugin {
  const takes = (data: DataTransfer | null): readonly File[] => {
    const files = [...(data?.files ?? [])]
    const html = data?.getData('text/html') ?? ''
    // Word lays a drawing of the words beside the words: where there are words, they are what is meant.
    if (files.length > 0 && !hasWords(html)) return files
    const pictures = html.match(/<img[\s>]/gi)?.length ?? 0
    if (pictures > 0) leaveOut(pictures)
    return []
  }
  return new Plugin({
    key: new PluginKey('incoming'),
    props: {
      handlePaste(_view, event) {
        const files = takes(event.clipboardData)
        if (files.length > 0) take(files)
        return files.length > 0
      },
      handleDrop(view, event) {
        if (view.dragging) return false
        const files = takes(event.dataTransfer)
        if (files.length === 0) return false
        event.preventDefault()
        goTo(view, event)
        take(files)
        return true
      },
    },
  })
}

/** Whether HTML holds anything to read. */
const hasWords = (html: string): boolean =>
  html.replaceAll(/<(style|script|title)[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;/gi, '').trim() !== ''

/** The cursor goes where something was dropped. */
function goTo(view: EditorView, { clientX, clientY }: DragEvent): void {
  const at = view.posAtCoords({ left: clientX, top: clientY })
  if (!at) return
  const { doc, tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.near(doc.resolve(at.pos))))
}
