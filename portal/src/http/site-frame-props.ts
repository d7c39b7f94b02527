import type { MenuEntry, Site } from '../sites/index.ts'
import type { FrameSite, MenuItem } from '../ui/index.ts'

/** A site as the page frame shows it. `host` is the host as the visitor typed it, with the port. */
export function frameSite(site: Site, { host, isSecure }: { host: string; isSecure: boolean }): FrameSite {
  const { settings } = site
  return {
    name: site.name,
    ...(site.parentName ? { parentName: site.parentName } : {}),
    origin: `${isSecure ? 'https' : 'http'}://${host}`,
    themePath: themePath(site),
    ...(settings.logo ? { emblemPath: settings.logo } : {}),
    contact: {
      unit: site.name,
      responsible: settings.responsible,
      address: settings.address,
      phone: settings.phone,
      email: settings.email,
      ...(settings.licence ? { licence: settings.licence } : {}),
      ...(settings.footerNote ? { note: settings.footerNote } : {}),
    },
  }
}

/** The style sheet with the site's colours: its address changes when they do, so it may be kept for ever. */
function themePath({ settings }: Site): string {
  return `/mau-sac/${settings.primaryColour.slice(1)}-${settings.accentColour.slice(1)}.css`
}

/** The menu with the entry of the page in view marked. */
export function frameMenu(menu: readonly MenuEntry[], path: string): MenuItem[] {
  return menu.map(entry => ({
    label: entry.label,
    href: entry.path,
    isCurrent: entry.path === path || (entry.path !== '/' && path.startsWith(`${entry.path}/`)),
    children: frameMenu(entry.children, path),
  }))
}
