import {
  type DeskAnswer,
  type DeskPages,
  type DeskRequest,
  deskPath,
  showPerSite,
  siteOf,
  withUndo,
} from '../../http/index.ts'
import { inheritSettings, ownSettings, type Site, type SiteSettings } from '../../sites/index.ts'
import {
  Button,
  ErrorSummary,
  type FormIssue,
  formats,
  type Language,
  Notice,
  PageHeading,
  Written,
} from '../../ui/index.ts'
import { type FileStore, makePicture } from '../media/index.ts'
import { keepSettings } from './arrangement.commands.ts'
import { type SettingsIssue, settingsIn, type TypedSettings } from './settings.form.ts'
import { settingsWords } from './settings.words.ts'
import { SettingsForm } from './settings-view.tsx'

const path = '/cai-dat'
const largestLogo = 5 * 1024 * 1024

/** The name, look, contact and rules of a site, seen on the site's own frame before they are kept. */
export function settingsPages(desk: DeskPages, files: FileStore): void {
  showPerSite(desk, { path, act: 'keepSite', title: language => settingsWords[language].title }, (request, site) =>
    page(desk, request, { site }),
  )
  desk.takeFile(`${path}/:site`, largestLogo, async request => {
    const site = siteOf(desk, request, 'keepSite')
    return site && change({ desk, files }, request, site)
  })
}

interface Shown {
  readonly site: Site
  readonly typed?: TypedSettings
  readonly issues?: readonly FormIssue[]
}

/** What the sites above say: what an empty field comes to. */
const inheritedBy = ({ services }: DeskPages, site: Site): SiteSettings =>
  services.sites.byId(site.parentId ?? 0)?.settings ?? inheritSettings([])

async function page(desk: DeskPages, request: DeskRequest, { site, typed, issues = [] }: Shown): Promise<DeskAnswer> {
  const words = settingsWords[request.language]
  const own = typed ?? (await ownSettings(desk.services.db, site.id))
  const lacking = (['responsible', 'address', 'phone', 'email'] as const).filter(name => site.settings[name] === '')
  const result = request.query.ket_qua ?? ''
  const main = (
    <>
      <ErrorSummary issues={issues} />
      {issues.length === 0 && Object.hasOwn(words.results, result) ? (
        <Notice kind="success" isAnswer>
          <p>{words.results[result as keyof typeof words.results]}</p>
        </Notice>
      ) : null}
      <p>
        <Written>{site.name}</Written>. {words.about}
      </p>
      {lacking.length > 0 ? (
        <Notice kind="warning">
          <p>{words.missing(lacking.map(name => words[name].toLowerCase()).join(', '))}</p>
        </Notice>
      ) : null}
      <SettingsForm
        action={`${deskPath}${path}/${site.id}`}
        token={request.formToken}
        own={own}
        inherited={inheritedBy(desk, site)}
        isRoot={site.parentId === null}
        issues={issues}
      />
    </>
  )
  return { title: words.title, main, status: issues.length > 0 ? 422 : 200 }
}

interface Parts {
  readonly desk: DeskPages
  readonly files: FileStore
}

async function change(parts: Parts, request: DeskRequest, site: Site): Promise<DeskAnswer> {
  const { desk } = parts
  const { db, now, sites } = desk.services
  const own = await ownSettings(db, site.id)
  const { issues, ...form } = settingsIn(request.fields, own.settings)
  const logo = await logoOf(parts, request, own.settings.logo ?? '')
  const typed = { ...form, settings: { ...form.settings, logo: typeof logo === 'string' ? logo : '' } }
  const found = typeof logo === 'string' ? issues : [...issues, logo]
  if (found.length > 0)
    return page(desk, request, { site, typed, issues: found.map(one => worded(one, request.language)) })
  if (request.fields.act === 'preview') return preview(desk, request, { site, typed })
  const undo = await db
    .transaction()
    .execute(tx => keepSettings(tx, { actor: request.actor, site }, { value: typed, label: site.name, at: now() }))
  await sites.load()
  return { redirectTo: withUndo(`${deskPath}${path}/${site.id}?ket_qua=saved`, undo) }
}

/** The picture that came with the form, kept; the one there is where none came. */
async function logoOf(
  { files }: Parts,
  { files: sent, fields }: DeskRequest,
  before: string,
): Promise<string | SettingsIssue> {
  if (fields.drop_logo === '1') return ''
  const [file] = sent
  if (!file) return before
  if (file.isTooLarge) return { field: 'new_picture', key: 'logo_large' }
  const made = await makePicture(file.bytes)
  if (typeof made === 'string') return { field: 'new_picture', key: 'logo_wrong' }
  return `/anh/${await files.keep(made.bytes)}.webp`
}

const worded = ({ field, key, context = {} }: SettingsIssue, language: Language): FormIssue => {
  const words = settingsWords[language]
  const { ratio, where } = context
  const ground = typeof where === 'string' && Object.hasOwn(words.grounds, where) ? where : 'white'
  const text = words.issues[key]({
    ratio: formats[language].number(Number(ratio ?? 0)),
    where: words.grounds[ground as keyof typeof words.grounds],
  })
  return { field, text }
}

/** The frame of the site as it would be, around an example of each thing that the colours touch. */
function preview(
  desk: DeskPages,
  { language }: DeskRequest,
  { site, typed: { name, settings } }: { site: Site; typed: TypedSettings },
): DeskAnswer {
  const words = settingsWords.vi
  const merged = inheritSettings([settings, inheritedBy(desk, site)])
  const main = (
    <>
      <Notice kind="info">
        <p lang={language}>{settingsWords[language].previewNote}</p>
      </Notice>
      <PageHeading title={words.previewHeading}>
        <p>{merged.slogan}</p>
      </PageHeading>
      <p>
        {words.previewText} <a href="/">{words.previewLink}</a>.
      </p>
      <form method="get" action="/">
        <Button>{words.previewButton}</Button>
      </form>
    </>
  )
  return { title: words.previewTitle, main, publicFrame: { ...site, name, settings: merged } }
}
