import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const SOURCES = join(import.meta.dirname, '..')
const MANTINE = join(SOURCES, '../../node_modules/@mantine/core')
const STATIC = /^(?:import|export)\s(?!type\b)[^'"]*?['"]([^'"]+)['"]/gm

/** The first picture of the inbox. */
const FIRST = ['main.tsx', 'app/desk-layout.tsx', 'screens/inbox/inbox-screen.tsx']

const read = (path: string): string => readFileSync(path, 'utf8')

/** A file and all that comes with it, without what is fetched later. */
function walk(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path) || !/\.(tsx?|mjs)$/.test(path)) return seen
  seen.add(path)
  for (const [, to = ''] of read(path).matchAll(STATIC))
    if (to.startsWith('.')) walk(join(dirname(path), to), seen)
  return seen
}

const components = new Map(
  globSync('esm/components/**/*.mjs', { cwd: MANTINE }).map(path => [
    path.replace(/^.*\/(\w+)\.mjs$/, '$1'),
    join(MANTINE, path),
  ]),
)

function listComponents(paths: Iterable<string>): ReadonlySet<string> {
  const names = [...paths].flatMap(path =>
    [...read(path).matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, list = '']) =>
      list.split(',').map(each => each.trim()),
    ),
  )
  return new Set(names.filter(name => components.has(name)))
}

/** The classes that components put on, with those of all that they are made of. */
function listClasses(names: ReadonlySet<string>): ReadonlySet<string> {
  const paths = [...names].flatMap(name => [...walk(components.get(name) ?? '')])
  return new Set(paths.filter(path => path.endsWith('.module.mjs')).flatMap(path => findClasses(read(path))))
}

const findClasses = (text: string): string[] => text.match(/\bm_[0-9a-f]{6,}\b/g) ?? []

const stylesOf = (file: string): string[] =>
  [...read(join(import.meta.dirname, file)).matchAll(/@mantine\/core\/([\w/.-]+)/g)].flatMap(
    ([, path = '']) => findClasses(read(join(MANTINE, path))),
  )

const styled = new Set(findClasses(read(join(MANTINE, 'styles.css'))))
const missing = (names: ReadonlySet<string>, styles: readonly string[]): string[] =>
  [...listClasses(names)].filter(each => styled.has(each) && !styles.includes(each))

test('the first picture is dressed', () => {
  const names = listComponents(FIRST.flatMap(path => [...walk(join(SOURCES, path))]))
  expect(names.size).toBeGreaterThan(10)
  expect(missing(names, stylesOf('mantine-first.css'))).toEqual([])
})

test('all that comes later is dressed', () => {
  const sources = globSync('**/*.tsx', { cwd: SOURCES }).map(path => join(SOURCES, path))
  const names = listComponents(sources)
  expect(names.size).toBeGreaterThan(25)
  const styles = [...stylesOf('mantine-first.css'), ...stylesOf('mantine-rest.css')]
  expect(missing(names, styles)).toEqual([])
  // What nobody shows is not fetched.
  expect(missing(new Set(['Accordion']), styles)).not.toEqual([])
})
