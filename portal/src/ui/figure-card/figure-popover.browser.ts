/** Opens the card of a figure beside its mark, where the browser can; otherwise the link leads to the card. */
export function openFiguresInPlace(): void {
  if (!('showPopover' in HTMLElement.prototype)) return
  document.addEventListener('click', event => {
    const mark = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.figure-mark')
    if (!mark || event.ctrlKey || event.metaKey || event.shiftKey || !mark.hash) return
    const card = document.getElementById(decodeURIComponent(mark.hash.slice(1)))
    if (!card?.classList.contains('figure-card')) return
    event.preventDefault()
    openPopover(mark, card)
  })
}

function openPopover(mark: HTMLElement, card: HTMLElement): void {
  const popover = makePopover(mark, card)
  document.body.append(popover)
  popover.addEventListener('toggle', event => {
    if ((event as ToggleEvent).newState !== 'closed') return
    mark.removeAttribute('aria-expanded')
    if (popover.contains(document.activeElement) || document.activeElement === document.body) mark.focus()
    popover.remove()
  })
  popover.showPopover()
  place(popover, mark)
  mark.setAttribute('aria-expanded', 'true')
  popover.focus()
}

/** A copy of the card without its ids, which belong to the card in the page. */
function makePopover(mark: HTMLElement, card: HTMLElement): HTMLElement {
  const popover = document.createElement('div')
  popover.className = 'figure-popover'
  popover.popover = 'auto'
  popover.tabIndex = -1
  popover.setAttribute('role', 'dialog')
  popover.setAttribute('aria-label', mark.title)
  const copy = card.cloneNode(true) as HTMLElement
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
  copy.removeAttribute('aria-labelledby')
  popover.append(copy, closeButton(popover, card.closest<HTMLElement>('[data-close]')?.dataset.close ?? '✕'))
  return popover
}

function closeButton(popover: HTMLElement, label: string): HTMLElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'figure-popover__close'
  button.textContent = '✕'
  button.setAttribute('aria-label', label)
  button.addEventListener('click', () => popover.hidePopover())
  return button
}

/** Under the mark where there is room, else above it; on a phone the style sheet keeps it at the foot. */
function place(popover: HTMLElement, mark: HTMLElement): void {
  if (!matchMedia('(min-width: 40rem)').matches) return
  const [at] = mark.getClientRects()
  if (!at) return
  const { offsetWidth: width, offsetHeight: height } = popover
  const isBelow = at.bottom + height + 16 < innerHeight || at.top < height
  const left = Math.min(at.left, document.documentElement.clientWidth - width - 8)
  const top = isBelow ? at.bottom + 8 : at.top - height - 8
  popover.style.left = `${Math.max(8, left) + scrollX}px`
  popover.style.top = `${Math.max(8, top) + scrollY}px`
}
