export { failedJobs, type JobLine, jobQueues, type QueueLine } from './job.queries.ts'
export { type JobQueue, type JobsHolder, startJobs } from './job-queue.ts'
