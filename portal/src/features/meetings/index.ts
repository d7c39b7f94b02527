export { type NewParticipation, recordMeeting } from './meeting.commands.ts'
