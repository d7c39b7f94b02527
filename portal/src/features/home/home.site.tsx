import type { PageAnswer, PageRequest, PublicPages, RoomServices } from '../../http/index.ts'
import type { HomeBlock } from '../../sites/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { homeWords as words } from './home.words.ts'
import { HomeBlockView } from './home-block-view.tsx'

/** The first page of a site: its blocks from top to bottom, those left out that have nothing to show. */
export function homePage(pages: PublicPages, services: RoomServices): void {
  pages.at('/', request => firstPage(services, request))
}

async function firstPage(services: RoomServices, { site }: PageRequest): Promise<PageAnswer> {
  const shown = site.home.filter(one => one.isShown)
  const blocks = await Promise.all(shown.map((block, at) => HomeBlockView({ services, site, block, at })))
  const isEmpty = blocks.every(one => one === null)
  return {
    title: site.name,
    description: site.settings.slogan,
    main: (
      <>
        <h1 class="visually-hidden">{site.name}</h1>
        {isEmpty ? <Nothing /> : blocks}
      </>
    ),
    hasSidebar: true,
    subjects: [`articles:${site.id}`, 'indicators', ...shown.flatMap(({ kind }) => subjectsOf(kind, site.id))],
  }
}

/** What a block shows beside articles and figures. */
const subjectsOf = (kind: HomeBlock['kind'], siteId: number): string[] =>
  kind === 'documents' || kind === 'recommendations' ? [`${kind}:${siteId}`] : []

function Nothing() {
  return (
    <EmptyState title={words.empty}>
      <p>{words.emptyAdvice}</p>
    </EmptyState>
  )
}
