export { forgetUndos, leaveUndo, undoAct } from './undo.commands.ts'
export { type RecentAct, recentActs } from './undo.queries.ts'
export { type Inverse, type UndoDeed, type Undone, type UndoRefusal, undoMinutes } from './undo.ts'
