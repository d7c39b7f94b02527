import { explain, type FlatFigure, type FlatReading, flat, read } from '@tuong-minh/reader'
import { textOfFile } from './cli-file.ts'

export interface ReadOptions {
  readonly file: string
  readonly json: boolean
  readonly explain: boolean
  /** Whether the output is a terminal that shows colours. */
  readonly colour: boolean
}

/** `tuong-minh read`: what the reader makes of a file. It starts no database and keeps nothing. Returns what to print. */
export async function runRead({ file, json, explain: explains, colour }: ReadOptions): Promise<string> {
  const reading = read(await textOfFile(file))
  if (json) return JSON.stringify(flat(reading), null, 2)
  return explains ? explain(reading, { colour }) : tableOf(flat(reading), painter(colour))
}

type Paint = (text: string, colour: keyof typeof colours) => string

const colours = { heading: 1, number: 36, time: 33, quiet: 90 } as const
const ansi = String.fromCharCode(27)

function painter(isColoured: boolean): Paint {
  return isColoured ? (text, colour) => `${ansi}[${colours[colour]}m${text}${ansi}[0m` : text => text
}

/** Wider cells are cut: a name of an indicator may be a whole clause. */
const widestCell = 44
const cut = (text: string) => (text.length > widestCell ? `${text.slice(0, widestCell - 1)}…` : text)
const columns = ['Figure', 'Value', 'Kind', 'Period', 'Indicator', 'Held against'] as const

function figureRow(figure: FlatFigure): readonly string[] {
  const { text, value, upper, unit, kind, status, period, indicator, comparison } = figure
  return [
    cut([figure.qualifier ?? '', text].filter(Boolean).join(' ')),
    `${value}${upper === null ? '' : `…${upper}`} ${unit ?? ''}`.trim(),
    status === 'requested' ? `${kind}, requested` : kind,
    period ?? '',
    cut(indicator ?? ''),
    cut(comparison ?? ''),
  ]
}

function figureTable({ figures }: FlatReading, paint: Paint): string[] {
  if (figures.length === 0) return ['No figures.']
  const rows = [columns, ...figures.map(figureRow)]
  const widths = columns.map((_name, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  const padded = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  return padded.map((cells, at) =>
    painted(cells, at === 0, paint)
      .join('  ')
      .trimEnd(),
  )
}

function painted(cells: readonly string[], isHeading: boolean, paint: Paint): readonly string[] {
  if (isHeading) return cells.map(cell => paint(cell, 'heading'))
  return cells.map((cell, column) => (column === 1 ? paint(cell, 'number') : column === 3 ? paint(cell, 'time') : cell))
}

function tableOf(rows: FlatReading, paint: Paint): string {
  const line = (name: string, text: string) => `${paint(name.padEnd(15), 'heading')} ${text}`
  const because = (text: string) => paint(text, 'quiet')
  return [
    ...(rows.letters ? [line('Letters', `converted from ${rows.letters.from.toUpperCase()} to Unicode`), ''] : []),
    ...figureTable(rows, paint),
    '',
    ...rows.citations.map(({ text, date }) => line('Citation', `${text}${date ? because(` (${date})`) : ''}`)),
    ...rows.people.map(({ text, titles }) =>
      line('Person', `${text}${because(titles.map(one => `, ${one}`).join(''))}`),
    ),
    ...rows.recommendations.map(({ text, addressee }) =>
      line('Recommendation', `${addressee ? `${addressee}: ` : ''}${text}`),
    ),
    ...rows.answers.map(({ text, commits }) => line('Answer', `${text}${because(` (commits: ${commits})`)}`)),
    ...rows.commitments.map(({ text, from }) => line('Commitment', `${from ? `${from}: ` : ''}${text}`)),
    ...rows.meetings.map(({ date, guest, host }) =>
      line('Meeting', `${date ?? '?'}: ${guest ?? '?'} – ${host ?? '?'}`),
    ),
  ].join('\n')
}
