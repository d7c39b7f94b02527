/** Something beside the text that opens and closes. */
export interface Panel {
  readonly box: HTMLElement
  close(): void
}

/** A closed panel with a name. */
export function panelBox(name: string, className: string): HTMLElement {
  const box = Object.assign(document.createElement('div'), { className: `editor-panel ${className}`, hidden: true })
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', name)
  return box
}

export function buttonSaying(text: string, act: () => void): HTMLButtonElement {
  const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text })
  button.className = 'button button--second'
  button.addEventListener('click', act)
  return button
}

/** Makes buttons one stop of the Tab key; the arrow keys, Home and End go from one to the next. */
export function rove(box: HTMLElement, buttons: readonly HTMLButtonElement[]): void {
  const show = (at: number) => {
    for (const [index, button] of buttons.entries()) button.tabIndex = index === at ? 0 : -1
  }
  show(0)
  box.addEventListener('keydown', event => {
    const shown = buttons.filter(button => button.offsetParent !== null)
    const now = shown.indexOf(document.activeElement as HTMLButtonElement)
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? shown.length - 1 : step && now + step
    const target = to === undefined ? undefined : shown.at(to % shown.length)
    if (!target) return
    event.preventDefault()
    show(buttons.indexOf(target))
    target.focus()
  })
}
