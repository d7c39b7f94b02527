export { forgetVisitors } from './usage.commands.ts'
export { countersOfSubjects, viewsOfSubject, visitsOn } from './usage.queries.ts'
export { UsageCounter } from './usage-counter.ts'
