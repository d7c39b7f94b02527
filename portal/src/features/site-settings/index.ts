export { restoreHome, restoreMenu, restoreSettings } from './arrangement.commands.ts'
