export { type NewParticipation, recordMeeting, showMeetingsOf } from './meeting.commands.ts'
