export { forgetVisitors } from './usage.commands.ts'
export { countersOfSubjects, siteVisits, viewsOfSubject, visitsOn } from './usage.queries.ts'
export { UsageCounter } from './usage-counter.ts'
