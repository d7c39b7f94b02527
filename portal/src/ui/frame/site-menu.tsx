import type { JSX } from 'preact'
import { Icon } from '../icon/icon.tsx'
import { useWords } from '../language.ts'
import type { MenuItem } from './frame-props.ts'

/**
 * The main menu, twice: a row of links and small disclosures on wide screens, one disclosure on phones.
 * Each is hidden from everybody where the other is shown, and both open without script.
 */
export function SiteMenu({ items }: { readonly items: readonly MenuItem[] }): JSX.Element {
  const words = useWords()
  return (
    <nav class="site-menu" aria-label={words.mainMenu}>
      <ul class="site-menu__row">
        {items.map(item => (
          <li key={item.href} class="site-menu__item">
            {item.children?.length ? <Branch item={item} /> : <MenuLink item={item} />}
          </li>
        ))}
      </ul>
      <details class="site-menu__phone">
        <summary class="site-menu__toggle">
          <Icon name="menu" />
          {words.menu}
        </summary>
        <ul class="site-menu__list">
          {items.map(item => (
            <li key={item.href}>
              <MenuLink item={item} />
              {item.children?.length ? <ChildLinks items={item.children} /> : null}
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function Branch({ item }: { readonly item: MenuItem }): JSX.Element {
  return (
    <details class="site-menu__branch" name="danh-muc">
      <summary class={item.isCurrent ? 'site-menu__link site-menu__link--current' : 'site-menu__link'}>
        {item.label}
        <Icon name="down" />
      </summary>
      <ChildLinks items={[{ label: item.label, href: item.href }, ...(item.children ?? [])]} />
    </details>
  )
}

function ChildLinks({ items }: { readonly items: readonly MenuItem[] }): JSX.Element {
  return (
    <ul class="site-menu__children">
      {items.map(item => (
        <li key={item.href}>
          <MenuLink item={item} />
        </li>
      ))}
    </ul>
  )
}

function MenuLink({ item }: { readonly item: MenuItem }): JSX.Element {
  return (
    <a
      class={item.isCurrent ? 'site-menu__link site-menu__link--current' : 'site-menu__link'}
      href={item.href}
      aria-current={item.isCurrent ? 'page' : undefined}
    >
      {item.label}
    </a>
  )
}
