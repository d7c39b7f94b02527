import type { JSX } from 'preact'
import { useWords } from '../language.ts'
import type { MenuItem } from './frame-props.ts'

export interface DeskMenuGroup {
  readonly label: string
  readonly items: readonly MenuItem[]
}

/**
 * Where somebody may go at the desk, twice: a column beside the page where there is room, one disclosure on phones.
 * Each is hidden from everybody where the other is shown, and both work without script.
 */
export function DeskMenu({ groups }: { readonly groups: readonly DeskMenuGroup[] }): JSX.Element {
  const words = useWords()
  const current = groups.flatMap(group => group.items).find(item => item.isCurrent)
  return (
    <nav class="desk-menu" aria-label={words.mainMenu}>
      <div class="desk-menu__column">
        <Groups groups={groups} />
      </div>
      <details class="desk-menu__phone">
        <summary class="desk-menu__toggle">
          {words.menu}
          {current ? <span class="desk-menu__here">: {current.label}</span> : null}
        </summary>
        <Groups groups={groups} />
      </details>
    </nav>
  )
}

function Groups({ groups }: { readonly groups: readonly DeskMenuGroup[] }): JSX.Element {
  return (
    <>
      {groups.map(({ label, items }) => (
        <div key={label} class="desk-menu__group">
          <p class="desk-menu__label">{label}</p>
          <ul class="desk-menu__list">
            {items.map(item => (
              <li key={item.href}>
                <a class="desk-menu__link" href={item.href} aria-current={item.isCurrent ? 'page' : undefined}>
                  {item.label}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}
