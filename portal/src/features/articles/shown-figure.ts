import type { Figure } from '@tuong-minh/reader'

/** What of a figure its page needs; kept beside the record as the text that the page's query sends. */
const shownFields = [
  'value',
  'decimals',
  'printed',
  'printedUnit',
  'numerator',
  'denominator',
  'status',
  'relation',
  'bound',
  'estimated',
  'indicator',
  'isIndicator',
  'comparison',
  'period',
] as const satisfies readonly (keyof Figure)[]

export type ShownFigure = Pick<Figure, (typeof shownFields)[number]>

/** The JSON of a figure as its page shows it. */
export function shownFigureJson(figure: Figure): string {
  return JSON.stringify(Object.fromEntries(shownFields.map(field => [field, figure[field]])))
}
