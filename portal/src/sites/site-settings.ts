/** What a site looks like and whom readers may reach. What is missing is inherited from the site above. */
export interface SiteSettings {
  readonly primaryColour: string
  readonly accentColour: string
  /** A drawing among the assets: `emblem-province.svg`. */
  readonly emblem: string
  readonly responsible: string
  readonly address: string
  readonly phone: string
  readonly email: string
  readonly slogan: string
  /** `refused` where nobody may publish what they wrote last themselves; anything else allows it. */
  readonly ownApproval: string
  /** What the library of pictures and files may hold: a whole number of megabytes. */
  readonly mediaMegabytes: string
}

export interface MenuEntry {
  readonly label: string
  readonly path: string
  readonly children: readonly MenuEntry[]
}

/** One portal of the tenant tree, with all that it inherits already filled in. */
export interface Site {
  readonly id: number
  readonly parentId: number | null
  readonly parentName: string | null
  readonly kind: 'province' | 'department' | 'commune'
  readonly code: string
  readonly name: string
  /** The area it speaks for: `tỉnh Lai Châu`. */
  readonly place: string | null
  readonly host: string
  readonly settings: SiteSettings
  readonly menu: readonly MenuEntry[]
  /** Itself first, then the site above, up to the province. */
  readonly lineage: readonly number[]
}

const defaultSettings: SiteSettings = {
  primaryColour: '#24386e',
  accentColour: '#a5342b',
  emblem: 'emblem.svg',
  responsible: '',
  address: '',
  phone: '',
  email: '',
  slogan: '',
  ownApproval: 'allowed',
  mediaMegabytes: '20480',
}

/** The settings of a line of sites, nearest first: the nearest that says something wins. */
export function inheritSettings(line: readonly Partial<SiteSettings>[]): SiteSettings {
  return Object.assign({}, defaultSettings, ...line.map(withoutEmpty).reverse())
}

function withoutEmpty(settings: Partial<SiteSettings>): Partial<SiteSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined && value !== ''))
}
