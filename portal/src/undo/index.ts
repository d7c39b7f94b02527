export { forgetUndos, leaveUndo, undoAct } from './undo.commands.ts'
export { type RecentAct, recentActs } from './undo.queries.ts'
export type { Inverse } from './undo.ts'
