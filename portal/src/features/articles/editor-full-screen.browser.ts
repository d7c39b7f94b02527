/**
 * Lets the editor fill the window and takes it back. What lies behind can't be reached by the keyboard meanwhile, and
 * whatever had the focus keeps it.
 */
export class FullScreen {
  private readonly box: HTMLElement
  private behind: HTMLElement[] = []

  constructor(box: HTMLElement) {
    this.box = box
  }

  get isOn(): boolean {
    return this.box.classList.contains('editor__body--full')
  }

  toggle(): void {
    const focused = document.activeElement
    if (this.isOn) this.leave()
    else this.enter()
    if (focused instanceof HTMLElement) focused.focus()
  }

  private enter(): void {
    this.box.classList.add('editor__body--full')
    document.documentElement.classList.add('has-full-editor')
    this.behind = besides(this.box).filter(one => !one.inert)
    for (const one of this.behind) one.inert = true
  }

  private leave(): void {
    this.box.classList.remove('editor__body--full')
    document.documentElement.classList.remove('has-full-editor')
    for (const one of this.behind) one.inert = false
    this.behind = []
  }
}

/** Everything on the page that is neither around the element nor in it. */
function besides(element: HTMLElement): HTMLElement[] {
  const others: HTMLElement[] = []
  for (let inner: HTMLElement = element; inner.parentElement; inner = inner.parentElement) {
    const siblings = [...inner.parentElement.children].filter(
      one => one !== inner && !one.matches('head, script, dialog'),
    )
    others.push(...siblings.filter(one => one instanceof HTMLElement))
  }
  return others
}
