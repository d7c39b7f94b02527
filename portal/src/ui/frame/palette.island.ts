/** Ctrl-K: the page that finds things, in a dialog over the page in hand. Without this the link leads to that page. */
const link = document.querySelector<HTMLAnchorElement>('[data-palette]')
if (link) openByKeys(link)

interface Group {
  readonly title: string
  readonly found: readonly { readonly label: string; readonly href: string; readonly isWritten?: boolean }[]
}

function openByKeys(finder: HTMLAnchorElement): void {
  const dialog = dialogFor(finder)
  document.addEventListener('keydown', event => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k' || event.altKey) return
    event.preventDefault()
    open(dialog)
  })
  finder.addEventListener('click', event => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    open(dialog)
  })
}

function open(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal()
  const field = dialog.querySelector('input')
  field?.select()
  field?.dispatchEvent(new Event('input'))
}

function dialogFor(finder: HTMLAnchorElement): HTMLDialogElement {
  const dialog = element('dialog', 'palette')
  const field = element('input', 'field__control')
  const list = element('div', 'palette__list')
  const name = finder.firstChild?.textContent?.trim() ?? ''
  Object.assign(field, { type: 'search', autocomplete: 'off' })
  list.id = 'palette-list'
  const attributes = {
    role: 'combobox',
    'aria-label': name,
    'aria-expanded': 'true',
    'aria-controls': list.id,
    'aria-autocomplete': 'list',
  }
  for (const [key, value] of Object.entries(attributes)) field.setAttribute(key, value)
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', name)
  dialog.setAttribute('aria-label', name)
  dialog.append(field, list)
  document.body.append(dialog)
  listen(field, list, finder.dataset.palette ?? '')
  return dialog
}

function element<Name extends keyof HTMLElementTagNameMap>(tag: Name, name: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(tag)
  made.className = name
  return made
}

/** Letters typed while an answer is under way make it too late: only the last question is shown. */
function listen(field: HTMLInputElement, list: HTMLElement, address: string): void {
  let asked = 0
  field.addEventListener('input', () => {
    asked += 1
    const mine = asked
    void ask(address, field.value).then(groups => {
      if (mine === asked) show(groups, field, list)
    })
  })
  field.addEventListener('keydown', event => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      step(field, list, event.key === 'ArrowDown' ? 1 : -1)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      chosenIn(list)?.click()
    }
  })
}

async function ask(address: string, words: string): Promise<Group[]> {
  try {
    const answer = await fetch(`${address}?${new URLSearchParams({ q: words, dang: 'json' })}`)
    return answer.ok ? ((await answer.json()) as Group[]) : []
  } catch {
    return []
  }
}

function show(groups: readonly Group[], field: HTMLInputElement, list: HTMLElement): void {
  list.replaceChildren(...groups.map((group, at) => groupOf(group, at)))
  choose(field, list, 0)
}

function groupOf({ title, found }: Group, at: number): HTMLElement {
  const group = element('div', 'palette__group')
  const heading = element('p', 'palette__title')
  heading.textContent = title
  heading.id = `palette-${at}`
  group.setAttribute('role', 'group')
  group.setAttribute('aria-labelledby', heading.id)
  group.append(heading, ...found.map(one => optionOf(one)))
  return group
}

function optionOf({ label, href, isWritten }: Group['found'][number]): HTMLElement {
  const option = element('a', 'palette__option')
  Object.assign(option, { href, textContent: label, tabIndex: -1 })
  option.setAttribute('role', 'option')
  if (isWritten) option.lang = 'vi'
  return option
}

const optionsIn = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role=option]')]
const chosenIn = (list: HTMLElement) => list.querySelector<HTMLElement>('[aria-selected=true]')

function step(field: HTMLInputElement, list: HTMLElement, by: 1 | -1): void {
  const options = optionsIn(list)
  const at = options.findIndex(one => one.getAttribute('aria-selected') === 'true')
  choose(field, list, (at + by + options.length) % Math.max(1, options.length))
}

function choose(field: HTMLInputElement, list: HTMLElement, place: number): void {
  for (const [at, option] of optionsIn(list).entries()) {
    option.id = `palette-option-${at}`
    option.setAttribute('aria-selected', String(at === place))
    if (at !== place) continue
    option.scrollIntoView({ block: 'nearest' })
    field.setAttribute('aria-activedescendant', option.id)
  }
}
