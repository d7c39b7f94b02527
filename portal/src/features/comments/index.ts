export { approveComment, rejectComment } from './comment.commands.ts'
export {
  type CommentJson,
  commentCountOfSubject,
  commentsOfSubject,
  countComments,
  type WaitingComment,
  waitingComments,
} from './comment.queries.ts'
export { reopenComments } from './comment-bulk.commands.ts'
export { SubjectComments } from './comment-view.tsx'
