export { type JobQueue, startJobs } from './job-queue.ts'
