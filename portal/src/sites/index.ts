export { addSite, type NewMenuEntry, replaceMenu } from './site.commands.ts'
export type { MenuEntry, Site, SiteSettings } from './site.ts'
export { SiteDirectory } from './site-directory.ts'
