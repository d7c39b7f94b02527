import type { Db } from '../database/index.ts'
import { loadSites } from './site.queries.ts'
import type { Site } from './site-settings.ts'

/** All sites in memory: which one answers for a host name. Loaded anew when one changes. */
export class SiteDirectory {
  private byHost = new Map<string, { site: Site; isPrimary: boolean }>()
  private sites: readonly Site[] = []
  private readonly db: Db

  constructor(db: Db) {
    this.db = db
  }

  async load(): Promise<void> {
    const { sites, hosts } = await loadSites(this.db)
    const byId = new Map(sites.map(site => [site.id, site]))
    this.sites = sites
    this.byHost = new Map(
      hosts.flatMap(({ host, site_id, is_primary }) => {
        const site = byId.get(site_id)
        return site ? [[host, { site, isPrimary: is_primary }]] : []
      }),
    )
  }

  all(): readonly Site[] {
    return this.sites
  }

  byId(id: number): Site | undefined {
    return this.sites.find(site => site.id === id)
  }

  /** The site for a host name with or without port; a former name says where to go instead. */
  forHost(host: string): { site: Site; isPrimary: boolean } | undefined {
    return this.byHost.get(host.toLowerCase().replace(/:\d+$/, ''))
  }

  /** The site an operator names: by host or by code. */
  named(name: string): Site | undefined {
    return this.forHost(name)?.site ?? this.sites.find(site => site.code === name)
  }
}
