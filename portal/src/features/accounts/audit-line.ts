import { isDeepStrictEqual } from 'node:util'
import { formats, type Language } from '../../ui/index.ts'
import { auditWords } from './audit.words.ts'
import { nameKey, type RecordNames, recordsIn } from './audit-records.ts'
import { auditFields, auditSentences } from './audit-sentences.words.ts'
import { auditTerms } from './audit-terms.words.ts'

/** A piece of a line: the desk's own words, or what people wrote. */
export type Said = string | { readonly written: string }

/** What was changed, field by field. */
export interface AuditChange {
  readonly field: string
  readonly before: readonly Said[]
  readonly after: readonly Said[]
}

/** An entry of the log as it is told. */
export interface ToldEntry {
  readonly siteId: number | null
  readonly act: string
  readonly subjectKind: string
  readonly subject: string
  /** JSON as it stands in the log. */
  readonly details: string
}

type Details = Readonly<Record<string, unknown>>

interface Telling {
  readonly entry: ToldEntry
  readonly details: Details
  readonly names: RecordNames
  readonly language: Language
}

/** What somebody did, in a sentence, and what changed by it. Names stand in the place of numbers where they are known. */
export function auditLine(
  entry: ToldEntry,
  names: RecordNames,
  language: Language,
): { readonly said: readonly Said[]; readonly changes: readonly AuditChange[] } {
  const telling = { entry, details: detailsOf(entry.details), names, language }
  const sentences = auditSentences[language]
  const template = Object.hasOwn(sentences, entry.act) ? sentences[entry.act] : undefined
  const said = template === undefined ? [`${entry.act}: `, ...subjectOf(telling)] : filled(template, telling)
  return { said, changes: changesIn(telling) }
}

/** Empty where the log holds something else than an object. */
export function detailsOf(json: string): Details {
  const value: unknown = JSON.parse(json)
  return isObject(value) ? value : {}
}

const isObject = (value: unknown): value is Details =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const piece = /\[([^\]]*)\]|\{(\w+)\}|[^[{]+/g

function filled(template: string, telling: Telling): Said[] {
  return [...template.matchAll(piece)].flatMap(([text, optional, name]) => {
    if (name !== undefined) return pieceOf(name, telling)
    if (optional === undefined) return [text]
    const asked = [...optional.matchAll(/\{(\w+)\}/g)].map(([, inner = '']) => inner)
    return asked.some(inner => pieceOf(inner, telling).length === 0) ? [] : filled(optional, telling)
  })
}

/** What a name stands for; nothing where the entry does not tell. */
function pieceOf(name: string, telling: Telling): Said[] {
  const { entry, details, names, language } = telling
  const value = details[name]
  if (name === 'subject') return subjectOf(telling)
  if (name === 'id') return quoted(entry.subject)
  if (name === 'act') return typeof value === 'string' ? [`“${auditWords[language].acts[value] ?? value}”`] : []
  if (name === 'broken') return Array.isArray(value) && value.length > 0 ? [String(value.length)] : []
  const record = recordsIn(entry, details)[name]
  if (record) return recordSaid(record, names, language)
  if (isObject(value) || (Array.isArray(value) && value.some(isObject))) return []
  return said(name, value, language)
}

function recordSaid(
  record: { readonly kind: string; readonly key: string },
  names: RecordNames,
  language: Language,
): Said[] {
  const figure = names.figures.get(record.key)
  if (figure) {
    const format = formats[language]
    return [`${format.number(figure.value)} ${figure.unit} (${format.period(figure.period)})`]
  }
  const name = names.names.get(record.key)
  return name === undefined ? [] : quoted(name)
}

function subjectOf({ entry, details, names, language }: Telling): Said[] {
  const kind = auditWords[language].kindsInside[entry.subjectKind] ?? entry.subjectKind
  const left = details.name ?? details.fileName
  const known = names.names.get(nameKey(entry.siteId, entry.subjectKind, entry.subject))
  const name = known ?? (typeof left === 'string' && entry.subjectKind !== 'site' ? left : undefined)
  return name === undefined ? [`${kind} ${entry.subject}`] : [`${kind} `, ...quoted(name)]
}

const quoted = (text: string): Said[] => ['“', { written: text }, '”']

/** A value of an entry: a code in words, a moment and a number as the site writes them, else what somebody wrote. */
function said(name: string, value: unknown, language: Language): Said[] {
  const words = auditWords[language]
  const format = formats[language]
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'boolean') return [value ? words.yes : words.no]
  if (typeof value === 'number') return [format.number(value)]
  if (Array.isArray(value))
    return value.length === 0
      ? [words.nothing]
      : value.flatMap((one, at) => [...(at > 0 ? [', '] : []), ...said(name, one, language)])
  if (typeof value !== 'string') return [JSON.stringify(value)]
  const term = auditTerms[language][name]?.[value]
  if (term !== undefined) return [term]
  if (name === 'period') return [format.period(value)]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [format.day(value)]
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return [format.dateTime(new Date(value))]
  return name === 'unit' || name === 'mediaMegabytes' || name === 'idleMinutes' ? [value] : quoted(value)
}

/** Field by field where both sides are told of in fields, else as lists; plain values stand in the sentence. */
function changesIn({ details, language }: Telling): AuditChange[] {
  const { before, after } = details
  if (isListOfThings(before) || isListOfThings(after))
    return [
      { field: auditFields[language].list ?? '', before: listed(before, language), after: listed(after, language) },
    ]
  if (!isObject(before) || !isObject(after)) return []
  const [was, is] = [flat(before), flat(after)]
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map(name => ({
      field: auditFields[language][name] ?? name,
      before: orNothing(said(name, was[name], language), language),
      after: orNothing(said(name, is[name], language), language),
    }))
    .filter(change => !isDeepStrictEqual(change.before, change.after))
}

const orNothing = (pieces: readonly Said[], language: Language): readonly Said[] =>
  pieces.length > 0 ? pieces : [auditWords[language].nothing]

const isListOfThings = (value: unknown): value is readonly unknown[] => Array.isArray(value) && value.some(isObject)

/** Settings stand one step in: `{name, settings: {slogan}}`. */
const flat = (value: Details): Details => {
  const { settings, ...own } = value
  return isObject(settings) ? { ...own, ...settings } : own
}

/** The lines of a menu or the blocks of a home page by what they are called, what stands under one in brackets. */
function listed(value: unknown, language: Language): readonly Said[] {
  if (!Array.isArray(value) || value.length === 0) return [auditWords[language].inherited]
  const named = (one: unknown): Said[] => {
    if (!isObject(one)) return []
    const { label, title, kind, isShown, children } = one
    const written = label || title
    const word = auditWords[language].blocks[String(kind)] ?? String(kind)
    const own = typeof written === 'string' && written !== '' ? quoted(written) : [word]
    const under: Said[] = Array.isArray(children) && children.length > 0 ? [' (', ...joined(children), ')'] : []
    return [...own, ...(isShown === false ? [` (${auditWords[language].hidden})`] : []), ...under]
  }
  const joined = (all: readonly unknown[]): Said[] =>
    all.flatMap((one, at) => [...(at > 0 ? [', '] : []), ...named(one)])
  return joined(value)
}
