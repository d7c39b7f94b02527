import type { ReviewSpeech } from './review.desk.tsx'

interface Decided {
  readonly result: string
  readonly text: string
  /** By which it can be taken back. */
  readonly undo: number | null
}

/**
 * Goes through readings by keyboard: ↓ ↑ or J K to move, X confirms, B drops, S corrects, Z takes the last decision
 * back. Each decision moves on.
 */
const list = document.querySelector<HTMLElement>('.review__list')
if (list) begin(list)

function begin(box: HTMLElement): void {
  const words = JSON.parse(box.closest<HTMLElement>('[data-words]')?.dataset.words ?? '{}') as ReviewSpeech
  const cards = () => [...box.querySelectorAll<HTMLElement>('[data-reading]')]
  const current = () => (document.activeElement as HTMLElement | null)?.closest<HTMLElement>('[data-reading]') ?? null
  // A correction comes back as a page that offers to take it back.
  let lastUndo = document.querySelector<HTMLFormElement>('.undo-form')
  const waiting = () => cards().filter(card => card.dataset.state === 'proposed')

  box.addEventListener('keydown', event => {
    const typing = (event.target as HTMLElement).closest('input, select, textarea')
    if (typing || event.ctrlKey || event.altKey || event.metaKey) return
    const key = event.key.toLowerCase()
    if (key === 'z') lastUndo?.requestSubmit()
    const card = current()
    if (!card) return
    const all = cards()
    const at = all.indexOf(card)
    if (key === 'j' || key === 'arrowdown') show(all[at + 1])
    else if (key === 'k' || key === 'arrowup') show(all[at - 1])
    else if (key === 'x') press(card, 'confirm')
    else if (key === 'b') press(card, 'reject')
    else if (key === 's') openCorrection(card)
    else return
    event.preventDefault()
  })

  box.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement
    const act = (event.submitter as HTMLButtonElement | null)?.value ?? ''
    const card = form.closest<HTMLElement>('[data-reading]')
    if (!card || (act !== 'confirm' && act !== 'reject')) return
    event.preventDefault()
    void send(form, card, act)
  })

  /** The page comes anew, where it was. */
  function offerUndo(card: HTMLElement, token: string, id: number): void {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = `/ban-lam-viec/hoan-tac/${id}`
    for (const [name, value] of [
      ['_token', token],
      ['back', location.pathname],
    ] as const)
      form.append(Object.assign(document.createElement('input'), { type: 'hidden', name, value }))
    const look = { className: 'button button--quiet', textContent: words.undo }
    form.append(Object.assign(document.createElement('button'), look))
    card.append(form)
    lastUndo = form
  }

  async function send(form: HTMLFormElement, card: HTMLElement, act: string): Promise<void> {
    const body = new URLSearchParams(new FormData(form) as unknown as URLSearchParams)
    body.set('act', act)
    body.set('script', '1')
    const following = nextOf(card)
    card.dataset.state = 'sending'
    show(following ?? undefined)
    const answer = await fetch(form.action, { method: 'POST', body })
      .then(response => (response.ok ? (response.json() as Promise<Decided>) : null))
      .catch(() => null)
    if (answer?.result === 'confirmed' || answer?.result === 'rejected' || answer?.result === 'already_decided')
      settle(card, answer)
    if (answer?.undo) offerUndo(card, body.get('_token') ?? '', answer.undo)
    else if (card.dataset.state === 'sending') {
      card.dataset.state = 'proposed'
      tell(card, answer?.text ?? words.notSent)
    }
    count()
  }

  function nextOf(card: HTMLElement): HTMLElement | null {
    const all = cards()
    const later = all.slice(all.indexOf(card) + 1)
    return later.find(one => one.dataset.state === 'proposed') ?? waiting().find(one => one !== card) ?? null
  }

  function settle(card: HTMLElement, { result, text }: { result: string; text: string }): void {
    card.dataset.state = result
    card.className = `review-card review-card--${result}`
    for (const part of card.querySelectorAll('form, details')) part.remove()
    tell(card, text)
    document.getElementById(`chu-${card.dataset.reading}`)?.classList.add(`review-mark--${result}`)
  }

  function tell(card: HTMLElement, text: string): void {
    let line = card.querySelector<HTMLElement>('.review-card__answer')
    if (!line) {
      line = document.createElement('p')
      line.className = 'review-card__answer'
      line.setAttribute('role', 'status')
      card.append(line)
    }
    line.textContent = text
  }

  function count(): void {
    const place = document.querySelector('[data-review-left]')
    const left = waiting().length
    if (place) place.textContent = left > 0 ? words.left.replace('{count}', String(left)) : words.done
  }

  function press(card: HTMLElement, act: 'confirm' | 'reject'): void {
    card.querySelector<HTMLButtonElement>(`button[value="${act}"]`)?.click()
  }

  function openCorrection(card: HTMLElement): void {
    const details = card.querySelector('details')
    if (!details) return
    details.open = true
    details.querySelector('input:not([type=hidden])')?.scrollIntoView({ block: 'nearest' })
    details.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus()
  }

  function show(card: HTMLElement | undefined): void {
    if (!card) return
    card.focus({ preventScroll: true })
    card.scrollIntoView({ block: 'nearest' })
    for (const mark of document.querySelectorAll('.review-mark--here')) mark.classList.remove('review-mark--here')
    const mark = document.getElementById(`chu-${card.dataset.reading}`)
    mark?.classList.add('review-mark--here')
    mark?.scrollIntoView({ block: 'nearest' })
  }

  show(waiting()[0])
  listenForMarked(box)
}

/** Words that somebody selects in the text stand ready to be added, with their place among equal ones. */
function listenForMarked(box: HTMLElement): void {
  const text = document.querySelector<HTMLElement>('.review__text')
  const form = box.querySelector<HTMLDetailsElement>('[data-review-add]')
  const quote = form?.querySelector<HTMLTextAreaElement>('[name=quote]')
  const nth = form?.querySelector<HTMLInputElement>('[data-review-nth]')
  if (!text || !form || !quote || !nth) return
  quote.addEventListener('input', () => {
    nth.value = ''
  })
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null
    if (!range || range.collapsed || !text.contains(range.commonAncestorContainer)) return
    const words = plain(range)
    if (words.trim() === '' || words.length > quote.maxLength) return
    const before = document.createRange()
    before.setStart(text, 0)
    before.setEnd(range.endContainer, range.endOffset)
    quote.value = words.trim()
    nth.value = String(countOf(plain(before), words.trim()) - 1)
    form.open = true
  })
}

/** The words of the article alone: the signs that stand for whole sentences are ours. */
const plain = (range: Range): string => range.toString().replaceAll('¶', '')

function countOf(text: string, words: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count += 1
  return count
}
