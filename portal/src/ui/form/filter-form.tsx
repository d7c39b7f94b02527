import type { ComponentChildren, JSX } from 'preact'
import { Button } from '../button/button.tsx'
import { useWords } from '../language.ts'

export interface FilterFormProps {
  readonly action: string
  /** Name of the form for assistive technology: "Lọc văn bản". */
  readonly label: string
  readonly button?: string
  /** Fields, side by side where there is room. */
  readonly children: ComponentChildren
}

/** Fields that narrow a list, sent in the address so that the narrowed list can be linked. */
export function FilterForm({ action, label, button, children }: FilterFormProps): JSX.Element {
  return (
    <form class="filter-form" method="get" action={action} aria-label={label}>
      {children}
      <Button look="second">{button ?? useWords().filter}</Button>
    </form>
  )
}
