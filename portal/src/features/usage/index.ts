export { forgetVisitors } from './usage.commands.ts'
export { countersOfSubjects } from './usage.queries.ts'
export { UsageCounter } from './usage-counter.ts'
