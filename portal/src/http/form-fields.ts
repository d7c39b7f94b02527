import type { Subject } from './page-cache.ts'

/** What somebody typed, field by field. */
export type FormFields = Readonly<Record<string, string>>

/** A mistake of the person who filled in a form: which field, which sentence, and what the sentence needs. */
export interface Issue<Key extends string = string> {
  readonly field: string
  readonly key: Key
  readonly context?: Readonly<Record<string, number | string>>
}

/**
 * The fields of a form that was sent. Whatever is no text is as good as empty; of a field sent twice the first
 * counts. A NUL is left out: no text holds one, PostgreSQL keeps none, and pages use it for their own ends.
 */
export function formFields(body: unknown): FormFields {
  if (typeof body !== 'object' || body === null) return {}
  const entries = Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const first: unknown = Array.isArray(value) ? value[0] : value
    return typeof first === 'string' ? [[name, first.replaceAll('\0', '')] as const] : []
  })
  return Object.fromEntries(entries)
}

/** One line of text as it is kept: composed letters, single spaces, none at the ends. */
export const oneLine = (text = ''): string => text.normalize('NFC').replaceAll(/\s+/g, ' ').trim()

/** The subject that the fields `kind` and `id` name; null when they name none. */
export function subjectOf({ kind = '', id = '' }: FormFields): Subject | null {
  return /^[a-z]{1,20}$/.test(kind) && /^[1-9]\d{0,14}$/.test(id) ? { kind, id: Number(id) } : null
}
