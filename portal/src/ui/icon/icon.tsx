import type { JSX } from 'preact'
import { type IconName, iconPaths } from './icon-paths.ts'

export interface IconProps {
  readonly name: IconName
  /** Words for it when it stands alone; without them it is decoration and hidden from assistive technology. */
  readonly label?: string
}

/** Made once: a page may show a hundred of them. */
const drawings = Object.fromEntries(
  Object.entries(iconPaths).map(([name, path]) => [name, { __html: `<path d="${path}"></path>` }]),
) as Readonly<Record<IconName, { readonly __html: string }>>

/** A drawing in the colour of the text beside it. */
export function Icon({ name, label }: IconProps): JSX.Element {
  const look = `icon icon--${name}`
  return label ? (
    <svg class={look} viewBox="0 0 24 24" role="img" aria-label={label} dangerouslySetInnerHTML={drawings[name]} />
  ) : (
    <svg class={look} viewBox="0 0 24 24" aria-hidden="true" dangerouslySetInnerHTML={drawings[name]} />
  )
}
