export { forgetNotifications, tellDue, tellNews, withdrawNews } from './notification.commands.ts'
export { unreadCount } from './notification.queries.ts'
export { mailNews } from './notification-mail.ts'
