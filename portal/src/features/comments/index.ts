export { approveComment, rejectComment } from './comment.commands.ts'
export { countComments, type WaitingComment, waitingComments } from './comment.queries.ts'
export { commentsUnder } from './comment-view.tsx'
