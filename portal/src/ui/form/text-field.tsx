import type { JSX } from 'preact'
import { useWrittenLanguage } from '../written.tsx'
import { controlAttributes, type FieldProps, FieldShell } from './field.tsx'

export interface TextFieldProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'date' | 'datetime-local' | 'number'
  readonly value?: string
  readonly autocomplete?:
    | 'name'
    | 'email'
    | 'tel'
    | 'username'
    | 'current-password'
    | 'new-password'
    | 'one-time-code'
    | 'off'
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel'
  readonly maxLength?: number
  /** Id of a list of answers to choose from. */
  readonly list?: string
  /** About how long the answer is. */
  readonly width?: 'short' | 'middle' | 'full'
}

/** What takes no words of a language. */
const wordless: readonly string[] = ['email', 'tel', 'url', 'password', 'date', 'datetime-local', 'number']

/** One line of text. (The renderer's types have one shape for each kind of input; to them it is always text.) */
export function TextField(props: TextFieldProps): JSX.Element {
  const { type = 'text', value, autocomplete, inputMode, maxLength, list, width = 'full' } = props
  const written = useWrittenLanguage()
  return (
    <FieldShell {...props}>
      <input
        class={`field__control field__control--${width}`}
        {...({ type } as { type: 'text' })}
        value={value}
        autocomplete={autocomplete}
        inputMode={inputMode}
        maxLength={maxLength}
        list={list}
        lang={wordless.includes(type) ? undefined : written}
        {...controlAttributes(props)}
      />
    </FieldShell>
  )
}

export interface TextAreaProps extends FieldProps {
  readonly value?: string
  readonly rows?: number
  readonly maxLength?: number
}

/** Several lines of text. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const attributes = { ...controlAttributes(props), lang: useWrittenLanguage() }
  return (
    <FieldShell {...props}>
      <textarea class="field__control" rows={props.rows ?? 5} maxLength={props.maxLength} {...attributes}>
        {props.value}
      </textarea>
    </FieldShell>
  )
}

export interface FileFieldProps extends FieldProps {
  /** Types that the browser offers: `image/png,image/jpeg`. What comes is checked by its content all the same. */
  readonly accept: string
}

/** One file. */
export function FileField(props: FileFieldProps): JSX.Element {
  return (
    <FieldShell {...props}>
      <input class="field__control" type="file" accept={props.accept} {...controlAttributes(props)} />
    </FieldShell>
  )
}
