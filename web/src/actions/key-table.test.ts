import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { KEY_COMPANIES, KEY_TABLE, type KeyEntry, type KeyPlace, splitKeys } from './key-table.ts'

const SOURCES = join(import.meta.dirname, '..')

/** Whose keys stand in which file; a file that offers a key and is not here fails. */
const PLACES: Readonly<Record<string, readonly KeyPlace[]>> = {
  'app/destinations.ts': ['goTo'],
  'app/use-desk-actions.ts': ['everywhere', 'goTo'],
  'components/notice-line.tsx': ['everywhere'],
  'presence/use-presence-action.ts': ['everywhere'],
  'screens/customers/list/customer-list.tsx': ['customers'],
  'screens/departments/asked-desk.tsx': ['asked'],
  'screens/inbox/composer/articles/article-reach.tsx': ['writing'],
  'screens/inbox/composer/emoji/emoji-button.tsx': ['writing'],
  'screens/inbox/composer/use-composer-actions.ts': ['writing'],
  'screens/inbox/decision/correcting.ts': ['correcting'],
  'screens/inbox/decision/use-correcting.ts': ['correcting'],
  'screens/inbox/escalations/escalation-place.tsx': ['ticket'],
  'screens/inbox/next/use-next.ts': ['list'],
  'screens/inbox/public-loop/loop-place.tsx': ['writing'],
  'screens/inbox/queue/use-list-actions.ts': ['list'],
  'screens/inbox/queue/use-queue-actions.ts': ['list'],
  'screens/inbox/reach/use-hand-reach.ts': ['ticket'],
  'screens/inbox/selection/bulk-bar.tsx': ['marked'],
  'screens/inbox/selection/marked-bar.tsx': ['marked'],
  'screens/inbox/selection/use-selection-actions.ts': ['list'],
  'screens/inbox/thread/use-seen.ts': ['ticket'],
  'screens/inbox/thread/use-ticket-actions.ts': ['ticket'],
  'screens/inbox/thread/use-ticket-reach.ts': ['ticket'],
  'screens/inbox/thread/use-undo.ts': ['writing'],
  'screens/inbox/use-side-actions.ts': ['list'],
  'screens/search/search-box.tsx': ['searching'],
  'screens/inbox/translation/translation-place.tsx': ['ticket'],
  'screens/team/notice-line.tsx': ['everywhere'],
  'screens/wall/wall-board.tsx': ['wall'],
}

/** Tables of keys that others offer. */
const BESIDES = ['app/destinations.ts', 'screens/inbox/decision/correcting.ts']

/** Told by digits, not by a word in the source. */
const DIGITS = 'digitAt(place)'

describe('the table and the sources', () => {
  const found = listOffered()

  test('name the same files', () => {
    expect(Object.keys(found).sort()).toEqual(Object.keys(PLACES).sort())
  })

  test.each(Object.entries(found))('each key of %s is in the table', (file, keys) => {
    const known = (PLACES[file] ?? []).flatMap(place => KEY_TABLE[place].map(entry => entry.keys))
    expect(keys.filter(each => !known.includes(each))).toEqual([])
  })

  test('no key of the table is nobody’s', () => {
    for (const [place, entries] of Object.entries(KEY_TABLE)) {
      // The field hears its own keys.
      if (place === 'field') continue
      const files = Object.keys(PLACES).filter(file => PLACES[file]?.includes(place as KeyPlace))
      const offered = files.flatMap(file => found[file] ?? [])
      expect(
        entries.map(({ keys }) => keys).filter(keys => !offered.includes(keys)),
        place,
      ).toEqual([])
    }
  })
})

describe.each(KEY_COMPANIES.map(places => [places.join(', '), places] as const))('%s', (_name, places) => {
  const entries = places.flatMap(place => KEY_TABLE[place].flatMap(unroll))

  test('no key has two meanings', () => {
    const doubles = entries.filter(one =>
      entries.some(other => other !== one && other.keys === one.keys && !isShared(one, other)),
    )
    expect(doubles).toEqual([])
  })

  test('no key swallows the beginning of another', () => {
    const swallowed = entries.filter(one => entries.some(other => other.keys.startsWith(`${one.keys} `)))
    expect(swallowed).toEqual([])
  })
})

test.each([
  ['g i', ['g', 'i']],
  ['Ctrl+K', ['Ctrl+K']],
])('%s is pressed as %j', (keys, pressed) => expect(splitKeys(keys)).toEqual(pressed))

const isShared = (one: KeyEntry, other: KeyEntry): boolean =>
  one.shares !== undefined && one.shares === other.shares

const unroll = (entry: KeyEntry): KeyEntry[] =>
  entry.upTo === undefined
    ? [entry]
    : Array.from({ length: Number(entry.upTo) - Number(entry.keys) + 1 }, (_, n) => ({
        ...entry,
        keys: String(Number(entry.keys) + n),
      }))

/** The keys that each file offers: `keys: 'e'`, `also: ['Enter']`, and tables and constants whose name ends in KEY or KEYS. */
function listOffered(): Record<string, string[]> {
  const files = globSync('**/*.{ts,tsx}', { cwd: SOURCES }).filter(
    file => !/\.test\.|^api\/|^actions\/|^i18n\//.test(file),
  )
  const offered = files.flatMap(file => {
    const source = readFileSync(join(SOURCES, file), 'utf8')
    if (!BESIDES.includes(file) && !source.includes('actions/registry.ts')) return []
    const keys = source.split('\n').flatMap(readKeys)
    return keys.length === 0 ? [] : [[file, keys] as const]
  })
  return Object.fromEntries(offered)
}

function readKeys(line: string): string[] {
  if (line.includes(DIGITS)) return ['1']
  const named = [...line.matchAll(/\bkeys: '([^']+)'/g)].map(([, keys = '']) => keys)
  const also = /\balso: \[([^\]]*)\]/.exec(line)?.[1] ?? ''
  const constant = /^(?:export )?const [A-Z_]*KEYS? = (.*)$/.exec(line)?.[1] ?? ''
  return [...named, ...quoted(also), ...quoted(constant)]
}

const quoted = (text: string): string[] => [...text.matchAll(/'([^']+)'/g)].map(([, word = '']) => word)
