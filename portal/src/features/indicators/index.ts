export { addIndicator, type NewIndicator, recordObservation } from './indicator.commands.ts'
export { knownNames } from './indicator.queries.ts'
export { impliedPlan, yearBefore } from './indicator.ts'
export { matchIndicator } from './indicator-match.ts'
