import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

// Who may look into whom. A room sees only the rooms named here, and another room's feature only through its door.
const portalSource = import.meta.dirname
const base = [
  'publishing',
  'undo',
  'evidence',
  'registry',
  'access',
  'sites',
  'prose',
  'ui',
  'http',
  'jobs',
  'database',
]
const sees: Readonly<Record<string, readonly string[]>> = {
  features: base,
  publishing: ['jobs', 'database'],
  undo: ['access', 'database'],
  evidence: ['database'],
  registry: ['database'],
  access: ['database'],
  sites: ['database'],
  jobs: ['database'],
  http: ['sites', 'ui', 'access', 'database'],
  ui: [],
  prose: [],
  database: [],
}

/** A feature that may use another feature through its index.ts, each with its reason. */
const allowedBetweenFeatures: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  importer: {
    articles: 'a report becomes an article with its readings',
    documents: 'citations are linked to the register',
    indicators: 'figures are linked to the indicators they tell of',
    media: 'a Word file is opened behind the limits that hold for every file',
    meetings: 'a working session becomes a record',
    recommendations: 'asks, promises and answers become records',
  },
  home: {
    articles: 'the home page shows the newest articles',
    documents: 'a block of the home page shows the newest documents',
    recommendations: 'a block of the home page shows the newest recommendations',
    usage: 'a block of the home page shows how often the site was visited',
    indicators: 'the home page shows the newest confirmed figures',
  },
  statistics: {
    search: 'what was looked for and not found is part of the statistics',
    usage: 'visits and reading are',
  },
  'site-settings': {
    media: 'the logo of a site is a picture of the file store',
  },
  documents: {
    media: 'files of documents lie in the file store',
    search: 'a document is handed to search when it is entered',
  },
  articles: {
    indicators: 'a confirmed figure of an article enters the series of its indicator',
    documents: 'a citation that was misread is linked to another document',
    recommendations: 'an ask that was misread is corrected or taken back with its reading',
    media: 'a picture put into an article is kept in the library',
    search: 'an article is handed to search when it is written',
  },
}

/** The rooms above the others: the programs that put the house together. They see everything. */
const programs = /^(main|config|services|site|desk|api|cli|command-refused|rooms|demo)\b/

interface Import {
  readonly file: string
  readonly target: string
}

function roomOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'features' ? `features/${second}` : first
}

function importsOf(root: string): Import[] {
  return globSync('**/*.{ts,tsx}', { cwd: root }).flatMap(file => {
    const text = readFileSync(join(root, file), 'utf8')
    const specifiers = [
      ...text.matchAll(
        /^(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
      ),
    ]
    return specifiers.map(([, named, bare, dynamic]) => {
      const specifier = named ?? bare ?? dynamic ?? ''
      const target = specifier.startsWith('.')
        ? relative(root, resolve(dirname(join(root, file)), specifier))
        : specifier
      return { file, target }
    })
  })
}

function complaint({ file, target }: Import): string | undefined {
  const from = roomOf(file)
  const to = roomOf(target)
  if (programs.test(file) && !file.includes('/')) return undefined
  if (target.startsWith('..')) return `${file} reaches outside the portal: ${target}`
  if (target.startsWith('@tuong-minh/')) return readerComplaint(file, target)
  if (target === 'fastify' || target.startsWith('@fastify/')) {
    return /^http\/|\.(site|desk|api)\.tsx?$/.test(file) || isTest(file) ? undefined : `${file} may not use ${target}`
  }
  if (!/^[a-z-]+\//.test(target) || !isOwn(target) || from === to) return undefined
  if (from.startsWith('features/') && to.startsWith('features/')) {
    if (!target.endsWith('/index.ts')) return `${file} goes past the door of ${to}: ${target}`
    const reason = allowedBetweenFeatures[from.slice(9)]?.[to.slice(9)]
    return reason ? undefined : `${from} may not see ${to} (${file})`
  }
  const allowed = sees[from.startsWith('features/') ? 'features' : from]
  return allowed?.includes(to) || (isTest(file) && to === 'database')
    ? undefined
    : `${from} may not see ${to} (${file})`
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const isOwn = (target: string) => target.endsWith('.ts') || target.endsWith('.tsx')

function readerComplaint(file: string, target: string): string | undefined {
  return ['@tuong-minh/reader', '@tuong-minh/reader/letters'].includes(target)
    ? undefined
    : `${file} goes past the reader's doors: ${target}`
}

test('every room looks only into the rooms it may see', () => {
  const complaints = importsOf(portalSource).flatMap(one => complaint(one) ?? [])
  expect(complaints).toEqual([])
})

test('the reader sees nobody', () => {
  const outside = importsOf(join(portalSource, '../../reader/src')).filter(
    ({ file, target }) => !isTest(file) && (target.startsWith('..') || !isOwn(target)),
  )
  expect(outside).toEqual([])
})

test('file names are unique within the portal, doors and examples apart', () => {
  const names = globSync('**/*.{ts,tsx}', { cwd: portalSource })
    .map(file => file.split('/').at(-1) ?? '')
    .filter(name => name !== 'index.ts')
  const repeated = names.filter((name, at) => names.indexOf(name) !== at)
  expect(repeated).toEqual([])
})
