import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import type { MenuEntry, Site } from '../../sites/index.ts'
import { PageHeading, Section } from '../../ui/index.ts'
import { type Category, categoriesOf } from '../articles/index.ts'
import { siteMapWords as words } from './home.words.ts'

/** Everything a site has, as a tree: its menu, its categories, and the other sites of the portal. */
export function siteMapPage(pages: PublicPages, services: RoomServices): void {
  pages.at('/so-do-cong', request => mapPage(services, request))
}

async function mapPage({ publicDb, sites }: RoomServices, { site, address }: PageRequest): Promise<PageAnswer> {
  const categories = (await categoriesOf(publicDb, site.id)).filter(one => !one.isHidden)
  const others = sites.all().filter(one => one.id !== site.id)
  return {
    title: words.title,
    main: (
      <>
        <PageHeading title={words.title} />
        <Section id="danh-muc" title={words.menu}>
          <MenuTree entries={site.menu} />
        </Section>
        {categories.length > 0 ? (
          <Section id="chuyen-muc" title={words.categories}>
            <CategoryTree categories={categories} parentId={null} />
          </Section>
        ) : null}
        <Section id="tien-ich" title={words.tools}>
          <ul class="link-list">
            <li>
              <a href="/doc-thu">{words.tryReading}</a>
            </li>
          </ul>
        </Section>
        {others.length > 0 ? (
          <Section id="cac-trang" title={words.sites}>
            <ul class="link-list">
              {others.map(other => (
                <li key={other.id}>
                  <a href={originOf(address, site, other)}>{other.name}</a>
                </li>
              ))}
            </ul>
          </Section>
        ) : null}
      </>
    ),
    hasSidebar: true,
    subjects: [`articles:${site.id}`, 'sites'],
  }
}

/** The other site on the same scheme and port. */
function originOf(address: string, site: Site, other: Site): string {
  const url = new URL(address)
  url.hostname = other.host
  return url.hostname === site.host ? '/' : `${url.origin}/`
}

function MenuTree({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return (
    <ul class="plain-list">
      {entries.map(entry => (
        <li key={entry.path}>
          <a href={entry.path}>{entry.label}</a>
          {entry.children.length > 0 ? <MenuTree entries={entry.children} /> : null}
        </li>
      ))}
    </ul>
  )
}

function CategoryTree({
  categories,
  parentId,
}: {
  readonly categories: readonly Category[]
  readonly parentId: number | null
}) {
  const own = categories.filter(one => one.parentId === parentId)
  return (
    <ul class="plain-list">
      {own.map(one => (
        <li key={one.id}>
          <a href={`/chuyen-muc/${one.slug}`}>{one.name}</a>
          {categories.some(other => other.parentId === one.id) ? (
            <CategoryTree categories={categories} parentId={one.id} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}
