import { type Act, mayDo } from '../access/index.ts'
import type { Site } from '../sites/index.ts'
import { type Language, Written } from '../ui/index.ts'
import { type DeskAnswer, type DeskPages, type DeskRequest, deskPath } from './desk-pages.ts'
import { siteChoiceWords } from './http.words.ts'

interface Choice {
  /** Of the page that is about one site, without the site: `/chuyen-muc`. */
  readonly path: string
  readonly act: Act
  readonly title: (language: Language) => string
}

/** Shows a page that is about one site: at its own address for each, and before it the choice between them. */
export function showPerSite(
  desk: DeskPages,
  choice: Choice,
  page: (request: DeskRequest, site: Site) => Promise<DeskAnswer>,
): void {
  desk.show(choice.path, async request => choose(desk, request, choice))
  desk.show(`${choice.path}/:site`, async request => {
    const site = siteOf(desk, request, choice.act)
    return site && page(request, site)
  })
}

/** The site that an address of the desk names, if this person may do the act there. */
export function siteOf({ services }: DeskPages, { actor, params }: DeskRequest, act: Act): Site | null {
  const site = services.sites.byId(Number(params.site))
  return site && mayDo(actor, act, site) ? site : null
}

async function choose(
  { services }: DeskPages,
  { actor, language }: DeskRequest,
  { path, act, title }: Choice,
): Promise<DeskAnswer> {
  const sites = services.sites.all().filter(site => mayDo(actor, act, site))
  const [only, ...more] = sites
  if (!only) return null
  if (more.length === 0) return { redirectTo: `${deskPath}${path}/${only.id}` }
  const main = (
    <>
      <p>{siteChoiceWords[language].choose}</p>
      <ul class="link-list">
        {sites.map(site => (
          <li key={site.id}>
            <a href={`${deskPath}${path}/${site.id}`}>
              <Written>{site.name}</Written>
            </a>{' '}
            <span class="quiet">{site.host}</span>
          </li>
        ))}
      </ul>
    </>
  )
  return { title: title(language), main }
}
