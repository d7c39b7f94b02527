export { forgetVisitors } from './usage.commands.ts'
export { countersOfSubjects, viewsOfSubject } from './usage.queries.ts'
export { UsageCounter } from './usage-counter.ts'
