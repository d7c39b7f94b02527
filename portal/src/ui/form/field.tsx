import type { ComponentChildren, JSX } from 'preact'
import { useWords } from '../language.ts'

export interface FieldProps {
  /** Name of the field in the form and, unless `id` differs, its id on the page. */
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly isOptional?: boolean
}

interface FieldShellProps extends FieldProps {
  readonly children: ComponentChildren
}

/** Label, hint and mistake around one control. */
export function FieldShell(props: FieldShellProps): JSX.Element {
  const { label, hint, error, isOptional, children } = props
  const id = fieldId(props)
  return (
    <div class={error ? 'field field--wrong' : 'field'}>
      <label class="field__label" for={id}>
        {label}
        {isOptional ? <OptionalNote /> : null}
      </label>
      {hint ? (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={id} text={error} /> : null}
      {children}
    </div>
  )
}

function OptionalNote(): JSX.Element {
  return <span class="field__optional"> ({useWords().optional})</span>
}

export function FieldError({ id, text }: { readonly id: string; readonly text: string }): JSX.Element {
  return (
    <p class="field__error" id={`${id}-error`}>
      <span class="visually-hidden">{useWords().errorPrefix}: </span>
      {text}
    </p>
  )
}

export function fieldId({ id, name }: Pick<FieldProps, 'id' | 'name'>): string {
  return id ?? name
}

/** What names and describes a control for assistive technology. */
export function controlAttributes(props: FieldProps) {
  const id = fieldId(props)
  const described = [props.hint ? `${id}-hint` : '', props.error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return {
    id,
    name: props.name,
    required: !props.isOptional,
    'aria-describedby': described || undefined,
    'aria-invalid': props.error ? ('true' as const) : undefined,
  }
}
