/**
 * The letters of texts as ranges inside a class of a pattern's source. `\p{L}` says it in hundreds of ranges and pairs
 * of code units, for which the engine leaves its compiled code at every letter that it looks at; of so few it makes
 * comparisons. Whole blocks are taken, with the few signs between their letters; letters beyond the first plane are
 * none, as in `kindAt`.
 */
export const LETTERS =
  'A-Za-zªµºÀ-ÖØ-öø-\\u02ff\\u0370-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uf900-\\ufdff\\uff21-\\uff3a\\uff41-\\uff5a'

/** As `LETTERS`, with the marks that stand behind a letter with which they have no common sign. */
export const LETTERS_AND_MARKS = `${LETTERS}\\u0300-\\u036f`
