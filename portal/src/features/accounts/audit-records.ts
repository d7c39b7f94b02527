/** Names of what entries of the log are about, by `nameKey`, and figures of series. */
export interface RecordNames {
  readonly names: ReadonlyMap<string, string>
  readonly figures: ReadonlyMap<string, { readonly value: string; readonly unit: string; readonly period: string }>
}

export const nameKey = (siteId: number | null, kind: string, id: string | number): string =>
  kind === 'account' || kind === 'indicator' ? `${kind} ${id}` : `${siteId ?? ''} ${kind} ${id}`

interface Noted {
  readonly siteId: number | null
  readonly act: string
}

/** A record that an entry names by its number. */
export interface NamedRecord {
  readonly kind: string
  readonly id: number
  readonly key: string
}

/** Which records the details of an entry name, by what the sentence calls them. */
export function recordsIn(
  { siteId, act }: Noted,
  details: Readonly<Record<string, unknown>>,
): Readonly<Record<string, NamedRecord>> {
  const found: Record<string, NamedRecord> = {}
  const note = (name: string, kind: string, id: unknown) => {
    if (typeof id === 'number' && Number.isSafeInteger(id)) found[name] = { kind, id, key: nameKey(siteId, kind, id) }
  }
  note('reading', 'reading', details.reading)
  note('category', 'category', details.category)
  note('observation', 'observation', details.observation)
  if (act === 'linkReading') note('record', String(details.kind), details.id)
  if (act === 'correctObservation') {
    note('before', 'observation', details.before)
    note('after', 'observation', details.after)
  }
  return found
}
