export { fold, slugify } from './fold.ts'
export {
  type Conversion,
  type ConversionRefusal,
  convertLegacyLetters,
  detectLegacyEncoding,
} from './legacy-encoding.ts'
export type { LegacyEncoding } from './legacy-letters.ts'
export { normalizeLetters } from './tone-marks.ts'
