import type { ComponentChildren, JSX } from 'preact'

export interface TagProps {
  readonly children: ComponentChildren
  readonly href?: string
  readonly tone?: 'quiet' | 'calm' | 'good' | 'warn' | 'bad'
}

/** A short label: a topic, a field, a kind of document. */
export function Tag({ children, href, tone = 'quiet' }: TagProps): JSX.Element {
  const name = `tag tag--${tone}`
  return href ? (
    <a class={name} href={href}>
      {children}
    </a>
  ) : (
    <span class={name}>{children}</span>
  )
}

/** Topics in a row. */
export function TagList({ tags }: { readonly tags: readonly { readonly label: string; readonly href: string }[] }) {
  return (
    <ul class="tag-list">
      {tags.map(({ label, href }) => (
        <li key={href}>
          <Tag href={href}>{label}</Tag>
        </li>
      ))}
    </ul>
  )
}
