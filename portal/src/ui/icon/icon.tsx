import type { JSX } from 'preact'
import { type IconName, iconPaths } from './icon-paths.ts'

export interface IconProps {
  readonly name: IconName
  /** Words for it when it stands alone; without them it is decoration and hidden from assistive technology. */
  readonly label?: string
}

/** A drawing in the colour of the text beside it. */
export function Icon({ name, label }: IconProps): JSX.Element {
  const drawing = <path d={iconPaths[name]} />
  return label ? (
    <svg class={`icon icon--${name}`} viewBox="0 0 24 24" role="img" aria-label={label}>
      {drawing}
    </svg>
  ) : (
    <svg class={`icon icon--${name}`} viewBox="0 0 24 24" aria-hidden="true">
      {drawing}
    </svg>
  )
}
