import type { ComponentChildren, JSX } from 'preact'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly look?: 'main' | 'second' | 'quiet' | 'danger'
  readonly name?: string
  readonly value?: string
}

/** A button that sends its form. */
export function Button({ children, look = 'main', name, value }: ButtonProps): JSX.Element {
  return (
    <button class={`button button--${look}`} type="submit" name={name} value={value}>
      {children}
    </button>
  )
}

export interface ButtonLinkProps {
  readonly children: ComponentChildren
  readonly href: string
  readonly look?: 'main' | 'second' | 'quiet'
  /** The name under which a file is kept; makes the link a download. */
  readonly downloadAs?: string
}

/** A link that leads to an act: open a form, take a file. */
export function ButtonLink({ children, href, look = 'main', downloadAs }: ButtonLinkProps): JSX.Element {
  return (
    <a class={`button button--${look}`} href={href} download={downloadAs}>
      {children}
    </a>
  )
}
