import { type CategoryRole, categoryRoles, portalActor, type Role, roles } from './access/index.ts'
import { userUsage } from './cli-usage.ts'
import { CommandRefused } from './command-refused.ts'
import type { Config } from './config.ts'
import type { Db, Tx } from './database/index.ts'
import {
  AccountMail,
  authSecret,
  giveCategoryRole,
  giveRole,
  grantableCategories,
  inviteAccount,
  isMailAddress,
  type PeopleDeed,
  type Person,
  personByEmail,
  resetAccount,
  SignIn,
  signInPath,
  withdrawCategoryRole,
  withdrawRole,
} from './features/accounts/index.ts'
import { type Site, SiteDirectory } from './sites/index.ts'

export interface UserOptions {
  readonly words: readonly string[]
  readonly name: string | undefined
  readonly site: string | undefined
  readonly role: string | undefined
  readonly give: readonly string[]
  readonly take: readonly string[]
  /** Slug of the category that the roles given and taken reach over; the whole site without it. */
  readonly category: string | undefined
}

/** `tuong-minh user …`. Returns what to print. */
export async function runUser(db: Db, config: Config, options: UserOptions): Promise<string> {
  const [act = '', email = '', ...more] = options.words
  if (more.length > 0 || !Object.hasOwn(acts, act)) throw new CommandRefused(userUsage)
  if (!isMailAddress(email)) throw new CommandRefused(`"${email}" is no mail address.`)
  const sites = new SiteDirectory(db)
  await sites.load()
  const site = siteNamed(sites, options.site)
  const deed: PeopleDeed = { actor: portalActor, site, placeOf: id => sites.byId(id) ?? null }
  return acts[act as keyof typeof acts]({ db, config, sites, site, deed, email: email.toLowerCase(), options })
}

interface Work {
  readonly db: Db
  readonly config: Config
  readonly sites: SiteDirectory
  readonly site: Site
  readonly deed: PeopleDeed
  readonly email: string
  readonly options: UserOptions
}

const acts = { add, reset, roles: changeRoles } as const

async function add({ db, config, sites, deed, email, options }: Work): Promise<string> {
  const { name } = options
  const role = roleNamed(options.role ?? '')
  if (!name) throw new CommandRefused(`Say their name with --name.`)
  const result = await db.transaction().execute(tx => inviteAccount(tx, deed, { name, email, role }))
  if (typeof result === 'string')
    throw new CommandRefused(`${email} is disabled. Let them in with: user reset ${email}`)
  return linkFor({ db, config, sites, email })
}

async function reset({ db, config, sites, deed, email }: Work): Promise<string> {
  await db.transaction().execute(async tx => resetAccount(tx, deed, (await known(tx, email)).id))
  return linkFor({ db, config, sites, email })
}

async function changeRoles(work: Work): Promise<string> {
  const { db, sites, email, options } = work
  const person = await db.transaction().execute(async tx => {
    const { id } = await known(tx, email)
    await (options.category === undefined ? changeOverSite(tx, work, id) : changeOverCategory(tx, work, id))
    return known(tx, email)
  })
  const lines = person.grants.map(({ siteId, role, category }) => {
    const host = sites.byId(siteId)?.host ?? siteId
    return `  ${role} on ${host}${category ? `, category ${category.name}` : ''}`
  })
  return [`${person.name} <${person.email}>, ${person.state}`, ...(lines.length > 0 ? lines : ['  no roles'])].join(
    '\n',
  )
}

async function changeOverSite(tx: Tx, { deed, options }: Work, id: string): Promise<void> {
  for (const role of options.give.map(roleNamed)) await giveRole(tx, deed, { id, role })
  for (const role of options.take.map(roleNamed)) await withdrawRole(tx, deed, { id, role })
}

async function changeOverCategory(tx: Tx, { site, deed, options }: Work, id: string): Promise<void> {
  const categories = await grantableCategories(tx, [site.id])
  const category = categories.find(({ slug }) => slug === options.category)
  if (!category) {
    const slugs = categories.map(({ slug }) => slug).join(', ')
    throw new CommandRefused(`There is no category "${options.category}". The categories are: ${slugs || 'none yet'}.`)
  }
  const change = { id, categoryId: category.id }
  for (const role of options.give.map(categoryRoleNamed)) await giveCategoryRole(tx, deed, { ...change, role })
  for (const role of options.take.map(categoryRoleNamed)) await withdrawCategoryRole(tx, deed, { ...change, role })
}

async function known(db: Db | Tx, email: string): Promise<Person> {
  const person = await personByEmail(db, email)
  if (!person) throw new CommandRefused(`Nobody has the address ${email}.`)
  return person
}

function roleNamed(text: string): Role {
  const role = roles.find(one => one === text)
  if (!role) throw new CommandRefused(`"${text}" is no role. The roles are: ${roles.join(', ')}.`)
  return role
}

function categoryRoleNamed(text: string): CategoryRole {
  const role = categoryRoles.find(one => one === text)
  if (!role) throw new CommandRefused(`"${text}" is no role over a category. These are: ${categoryRoles.join(', ')}.`)
  return role
}

function siteNamed(sites: SiteDirectory, name: string | undefined): Site {
  const site = name === undefined ? sites.all().find(({ parentId }) => parentId === null) : sites.named(name)
  if (site) return site
  const names = sites.all().map(({ host }) => host)
  throw new CommandRefused(`There is no site "${name ?? ''}". The sites are: ${names.join(', ') || 'none yet'}.`)
}

async function linkFor({ db, config, sites, email }: Pick<Work, 'db' | 'config' | 'sites' | 'email'>): Promise<string> {
  const signIn = new SignIn({
    db,
    secret: () => authSecret({ setting: config.AUTH_SECRET, dataDir: config.DATA_DIR }),
    now: () => new Date(),
    terms: { idleMinutes: config.IDLE_MINUTES, administratorIdleMinutes: config.IDLE_MINUTES, secondFactorRoles: [] },
    mail: new AccountMail({ smtpUrl: '', from: '', warn: () => undefined }),
    deskOrigin: config.DESK_ORIGIN,
    provider: null,
  })
  const host = sites.all().find(({ parentId }) => parentId === null)?.host ?? 'localhost'
  const origin = config.DESK_ORIGIN || `http://${host}:${config.PORT}`
  return `Sign in once, within 24 hours: ${origin}${signInPath}/${await signIn.linkToken(email)}`
}
