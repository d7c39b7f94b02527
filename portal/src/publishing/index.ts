export { settleDue, type WhenPublished } from './due.commands.ts'
export {
  moveSubject,
  openPublication,
  passSubject,
  publishSubject,
  scheduleSubject,
  showSubject,
  withdrawSubject,
} from './publication.commands.ts'
export { findPublished, publicationOf } from './publication.queries.ts'
export { mayBecome, NotInState, type PublicationState, type SubjectRef, subjectName } from './publication.ts'
export { appendRevision } from './revision.commands.ts'
export { hideAgain, type Standing, shownAlongside, standingOf, stepBack } from './step-back.commands.ts'
export { announceChanges, changesChannel, timelineOf, writeTimeline } from './timeline.ts'
export { isTalkedOf, madeAlongside, unmakeSubject } from './unmake.commands.ts'
