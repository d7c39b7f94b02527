export { addIndicator, type NewIndicator, recordObservation } from './indicator.commands.ts'
export { knownNames } from './indicator.queries.ts'
export { type ImpliedPlan, impliedPlan } from './indicator.ts'
export { type IndicatorMatch, type KnownName, matchIndicator } from './indicator-match.ts'
