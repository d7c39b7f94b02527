import type { JSX } from 'preact'
import { useLanguage, useWords } from '../language.ts'
import { useWrittenLanguage, Written } from '../written.tsx'
import { controlAttributes, FieldError, type FieldProps, FieldShell, fieldId } from './field.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Of the label, where it is none of the page's: the name of a language in itself. */
  readonly lang?: string
}

export interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly Choice[]
  readonly value?: string
  /** Whether people wrote the choices: names of sites, categories. */
  readonly isWritten?: boolean
}

/** One of many, in a list that opens. */
export function SelectField(props: ChoiceFieldProps): JSX.Element {
  const written = useWrittenLanguage()
  const lang = props.isWritten ? written : undefined
  const language = useLanguage()
  return (
    <FieldShell {...props}>
      <select class="field__control" lang={lang} {...controlAttributes(props)}>
        <option value="" lang={lang ? language : undefined}>
          {useWords().chooseOne}
        </option>
        {props.choices.map(({ value, label, lang: own }) => (
          <option key={value} value={value} lang={own} selected={value === props.value}>
            {label}
          </option>
        ))}
      </select>
    </FieldShell>
  )
}

/** One of a few, all in sight. */
export function RadioField(props: ChoiceFieldProps): JSX.Element {
  const { name, label, hint, error, choices } = props
  const id = fieldId(props)
  const { 'aria-describedby': described } = controlAttributes(props)
  return (
    <fieldset class={error ? 'field field--wrong' : 'field'} aria-describedby={described}>
      <legend class="field__label">{label}</legend>
      {hint ? (
        <p class="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={id} text={error} /> : null}
      {choices.map((choice, at) => (
        <label key={choice.value} class="field__choice">
          <input
            type="radio"
            id={choiceId(id, at)}
            name={name}
            value={choice.value}
            checked={choice.value === props.value}
          />
          <span>
            {choice.label}
            {choice.hint ? <span class="field__hint"> {choice.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** The first choice carries the field's own id, so that the summary of mistakes leads to it. */
function choiceId(id: string, at: number): string {
  return at === 0 ? id : `${id}-${at + 1}`
}

export interface CheckboxFieldProps extends FieldProps {
  readonly isChecked?: boolean
  /** Whether people wrote the label. */
  readonly isWritten?: boolean
  readonly value?: string
}

/** A yes that has to be given. */
export function CheckboxField(props: CheckboxFieldProps): JSX.Element {
  const id = fieldId(props)
  return (
    <div class={props.error ? 'field field--wrong' : 'field'}>
      {props.error ? <FieldError id={id} text={props.error} /> : null}
      <label class="field__choice">
        <input type="checkbox" value={props.value ?? '1'} checked={props.isChecked} {...controlAttributes(props)} />
        <span>{props.isWritten ? <Written>{props.label}</Written> : props.label}</span>
      </label>
      {props.hint ? (
        <p class="field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  )
}

/** A field that people do not see and programs fill in; what comes with it is thrown away by the receiver. */
export function Honeypot({ name, id = name }: { readonly name: string; readonly id?: string }): JSX.Element {
  return (
    <div class="honeypot" aria-hidden="true">
      <label for={id}>{useWords().leaveEmpty}</label>
      <input type="text" id={id} name={name} tabIndex={-1} autocomplete="off" />
    </div>
  )
}
