export { type NewParticipation, recordMeeting, showMeetingsOf } from './meeting.commands.ts'
export { unmakeMeeting } from './meeting-undo.commands.ts'
