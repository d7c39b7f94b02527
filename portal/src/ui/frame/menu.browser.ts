/** Menus and panels close by Escape and by a press outside them. */
export function closeMenus(): void {
  const panels = () => document.querySelectorAll<HTMLDetailsElement>('.site-menu__branch[open], .appearance[open]')
  document.addEventListener('click', event => {
    for (const panel of panels()) if (!panel.contains(event.target as Node)) panel.open = false
  })
  document.addEventListener('keydown', event => {
    if (event.key !== 'Escape') return
    for (const panel of panels()) {
      if (panel.contains(document.activeElement)) panel.querySelector('summary')?.focus()
      panel.open = false
    }
  })
}
