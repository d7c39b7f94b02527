export { fold, slugify } from './fold.ts'
export { detectLegacyEncoding } from './legacy-encoding.ts'
export { normalizeLetters } from './tone-marks.ts'
