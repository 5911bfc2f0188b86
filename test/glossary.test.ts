import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { EVENT_TYPES } from '../src/core/events.ts'
import { parse, ROOT, walk } from './architecture/source.ts'

const page = readFileSync(join(ROOT, 'docs/glossary.md'), 'utf8')

/** The first cells of the rows under a heading, without their quotes. */
function rowsUnder(heading: string): string[] {
  const section = page.split(/^(?=#{2,3} )/m).find(each => each.split('\n')[0]?.endsWith(heading)) ?? ''
  const rows = section.split('\n').filter(line => line.startsWith('| '))
  return rows.slice(1).map(line => line.split('|')[1]?.trim().replaceAll('`', '') ?? '')
}

describe('the words', () => {
  const words = rowsUnder('## Words')

  test('are each there once', () => expect(words).toEqual([...new Set(words)]))

  test.each(
    'workspace channel account connector message profile customer sighting conversation ticket triage decision policy rule promise clock queue team agent assistant department escalation delivery outbox incident macro abbreviation article event sandbox member cursor page refusal'.split(
      ' ',
    ),
  )('explain %s', word => expect(words).toContain(word))

  const places = [...page.matchAll(/\| `((?:src|web|test)\/[^`]+)` \|$/gm)].map(match => match[1] ?? '')
  test.each([...new Set(places)])('are found in %s', path => expect(existsSync(join(ROOT, path))).toBe(true))
})

test('the tables are those of the database', () => {
  const migrations = globSync('src/store/migrations/*.ts', { cwd: ROOT })
    .map(path => readFileSync(join(ROOT, path), 'utf8'))
    .join('\n')
  const named = (pattern: RegExp) => [...migrations.matchAll(pattern)].map(match => match[1] ?? '')
  const gone = named(/drop table "?(\w+)"?/gi)
  const made = named(/create table (?:if not exists )?"?(\w+)"?/gi).filter(each => !gone.includes(each))
  expect(made.length).toBeGreaterThan(20)
  expect(rowsUnder('## Tables').sort()).toEqual([...new Set(made)].sort())
})

/** Every exported `NAME = ['a', 'b'] as const` of the pure floor and of the connectors' own words. */
function valueTables(): Map<string, string[]> {
  const tables = new Map<string, string[]>()
  const paths = globSync(['src/core/**/*.ts', 'src/connectors/*.ts'], { cwd: ROOT })
  for (const path of paths.filter(each => !/\.(?:test|fixture)\.ts$/.test(each)))
    for (const node of walk(parse({ path, text: readFileSync(join(ROOT, path), 'utf8') })))
      if (ts.isVariableDeclaration(node) && isConstantList(node))
        tables.set(node.name.getText(), listed(node.initializer, tables))
  return tables
}

const isConstantList = ({ name, initializer }: ts.VariableDeclaration): boolean =>
  /^[A-Z_]+$/.test(name.getText()) && /^\[[\s\S]*\] as const\b/.test(initializer?.getText() ?? '')

/** The strings of the list, and those of the lists that it spreads, which stand above it. */
function listed(list: ts.Node | undefined, above: ReadonlyMap<string, string[]>): string[] {
  const nodes = list === undefined ? [] : [...walk(list)]
  const spread = nodes.filter(ts.isSpreadElement).flatMap(each => above.get(each.expression.getText()) ?? [])
  return [...spread, ...nodes.filter(ts.isStringLiteral).map(each => each.text)]
}

describe('the values', () => {
  const tables = valueTables()

  test('have been found', () => expect(tables.size).toBeGreaterThan(20))

  test.each([...tables])('%s are those of the code', (name, values) =>
    expect(rowsUnder(`(\`${name}\`)`).sort()).toEqual([...values].sort()),
  )

  test('the nouns of events are those of the code', () => {
    const nouns = new Set(EVENT_TYPES.map(type => type.split('.')[0] ?? ''))
    expect(rowsUnder('(`EVENT_TYPES`)').sort()).toEqual([...nouns].sort())
  })

  test('no list is of a table that is gone', () => {
    const named = [...page.matchAll(/^### .*\(`(\w+)`\)$/gm)].map(match => match[1])
    expect(named.sort()).toEqual([...tables.keys(), 'EVENT_TYPES'].sort())
  })
})
