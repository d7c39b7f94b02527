export { forgetUndos, leaveUndo, undoAct } from './undo.commands.ts'
export { type RecentAct, recentActs } from './undo.queries.ts'
export type { Inverse, UndoDeed, Undone, UndoRefusal } from './undo.ts'
