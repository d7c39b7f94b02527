export { addSite, changeSite, type NewMenuEntry, replaceHome, replaceMenu } from './site.commands.ts'
export { ownSettings, sitesBelow } from './site.queries.ts'
export { SiteDirectory } from './site-directory.ts'
export {
  blockKinds,
  type HomeBlock,
  inheritSettings,
  type MenuEntry,
  type Site,
  type SiteSettings,
} from './site-settings.ts'
