import { type Import, importsOf } from './imports.ts'
import { isTest, type Source } from './source.ts'

/** What each floor may import. A floor that is not named here does not exist. */
export const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'src/core': ['src/core'],
  'src/contract': ['src/core', 'src/contract'],
  'src/store': ['src/core', 'src/store'],
  'src/connectors': ['src/core', 'src/connectors'],
  // The seam of the outside world that tickets are handed to: it shares the connectors' words for sending and looking up.
  'src/ticketing': ['src/core', 'src/connectors', 'src/ticketing'],
  'src/translation': ['src/core', 'src/connectors', 'src/translation'],
  'src/judges': ['src/core', 'src/judges'],
  'src/desk': [
    'src/core',
    'src/contract',
    'src/store',
    'src/connectors',
    'src/ticketing',
    'src/translation',
    'src/desk',
  ],
  'src/server': [
    'src/core',
    'src/contract',
    'src/store',
    'src/connectors',
    'src/ticketing',
    'src/translation',
    'src/judges',
    'src/desk',
    'src/server',
  ],
  'src/sandbox': ['src/sandbox'],
  'src/cli': [
    'src/core',
    'src/contract',
    'src/store',
    'src/connectors',
    'src/ticketing',
    'src/translation',
    'src/judges',
    'src/desk',
    'src/server',
    'src/sandbox',
    'src/cli',
  ],
  web: ['src/core', 'src/contract', 'web'],
  bin: ['src/cli', 'bin'],
}

/** Floors that are proven against the sandbox, a local network. The pure ones and the sandbox need nobody. */
const PROVEN_WITH_SANDBOX = [
  'src/store',
  'src/connectors',
  'src/ticketing',
  'src/translation',
  'src/desk',
  'src/server',
  'src/cli',
  'bin',
]

const FREE = ['test', 'bench', 'training']

/** Beside Node's own and our own modules, pure code may use these packages. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  'src/core': [
    'zod',
    'twitter-text',
    'eld',
    'ibantools',
    'libphonenumber-js',
    'date-holidays',
    'fastest-levenshtein',
    'yaml',
    '@orama/stemmers',
    '@zxcvbn-ts',
  ],
  'src/contract': ['zod'],
}

export const floorOf = (path: string): string | undefined =>
  [...Object.keys(FLOORS), ...FREE].find(floor => path.startsWith(`${floor}/`))

/** Imports that go up, sideways or out of the house. */
export const findFloorBreaches = (source: Source): string[] =>
  importsOf(source)
    .filter(each => !isAllowed(each))
    .map(each => `${each.from} imports ${each.to}`)

function isAllowed(each: Import): boolean {
  const floor = floorOf(each.from)
  if (floor === undefined) return false
  if (FREE.includes(floor)) return true
  return each.isOurs ? mayImport(floor, each) : isTest(each.from) || isPackageAllowed(floor, each.to)
}

function mayImport(floor: string, { from, to }: Import): boolean {
  if (to === 'package.json') return true
  if (isTest(to) && !isTest(from)) return false
  const target = floorOf(to)
  if (target === undefined) return false
  if (FLOORS[floor]?.includes(target) === true) return true
  // What is made from the contract is proven where it is made, wherever it is put.
  if (isTest(from) && to.includes('/generated/')) return true
  return (
    isTest(from) && PROVEN_WITH_SANDBOX.includes(floor) && (target === 'src/sandbox' || target === 'test')
  )
}

function isPackageAllowed(floor: string, name: string): boolean {
  const packages = PACKAGES[floor]
  return packages === undefined || packages.some(each => name === each || name.startsWith(`${each}/`))
}
