export { addSite, type NewMenuEntry, replaceMenu } from './site.commands.ts'
export { SiteDirectory } from './site-directory.ts'
export type { MenuEntry, Site } from './site-settings.ts'
