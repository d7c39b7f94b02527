/** Lists in an order that people choose: dragged by the handle, and sent as one form. The buttons do the same. */
for (const list of document.querySelectorAll<HTMLElement>('[data-sortable]')) {
  for (const item of itemsOf(list)) {
    const handle = item.querySelector<HTMLElement>('[data-handle]')
    handle?.addEventListener('pointerdown', event => drag(event, list, item))
  }
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter(
    (one): one is HTMLElement => one instanceof HTMLElement && one.dataset.id !== undefined,
  )
}

function drag(begun: PointerEvent, list: HTMLElement, item: HTMLElement): void {
  const handle = begun.currentTarget
  if (!(handle instanceof HTMLElement) || begun.button !== 0) return
  begun.preventDefault()
  const before = orderOf(list)
  item.classList.add('sortable__item--dragged')
  const move = ({ clientY }: PointerEvent) => {
    const after = itemsOf(list).find(one => one !== item && clientY < middleOf(one))
    if (after) after.before(item)
    else list.append(item)
  }
  const end = () => {
    document.removeEventListener('pointermove', move)
    item.classList.remove('sortable__item--dragged')
    if (orderOf(list) !== before) send(list)
  }
  // A moved element loses a captured pointer, so that the whole page listens.
  document.addEventListener('pointermove', move)
  document.addEventListener('pointerup', end, { once: true })
}

function middleOf(item: HTMLElement): number {
  const { top, height } = item.getBoundingClientRect()
  return top + height / 2
}

const orderOf = (list: HTMLElement): string =>
  itemsOf(list)
    .map(one => one.dataset.id)
    .join(',')

function send(list: HTMLElement): void {
  const around = list.closest('form')
  if (around) {
    sendWithin(around, orderOf(list))
    return
  }
  const form = document.createElement('form')
  form.method = 'post'
  form.action = list.dataset.sortable ?? ''
  const fields = { _token: list.dataset.token ?? '', act: 'order', order: orderOf(list) }
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    Object.assign(input, { type: 'hidden', name, value })
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

/** A list within a form: what was typed beside it goes along. */
function sendWithin(form: HTMLFormElement, order: string): void {
  const field = form.elements.namedItem('order')
  if (field instanceof HTMLInputElement) field.value = order
  const act = document.createElement('input')
  Object.assign(act, { type: 'hidden', name: 'act', value: 'order' })
  form.append(act)
  form.submit()
}
