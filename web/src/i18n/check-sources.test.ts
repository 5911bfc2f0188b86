import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSource } from './check-sources.ts'
import { readCatalogues } from './read-catalogues.ts'

const ROOT = join(import.meta.dirname, '..')
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name) && !/\.test\.ts$|generated/.test(name))
  .map(name => join(ROOT, name))
const read = sources.map(path => ({ path, ...readSource(path, readFileSync(path, 'utf8')) }))

test('every text of the catalogues is said somewhere', () => {
  const keys = new Set(read.flatMap(({ keys }) => [...keys]))
  const prefixes = read.flatMap(({ prefixes }) => [...prefixes]).filter(prefix => /^\w+\./.test(prefix))
  const unused = Object.keys(readCatalogues().en).filter(
    key => !keys.has(key) && !prefixes.some(prefix => key.startsWith(prefix)),
  )
  expect(unused).toEqual([])
})

test('no screen says words that are in no catalogue', () => {
  const said = read.flatMap(({ path, plainTexts }) =>
    plainTexts.map(text => `${relative(ROOT, path)}:${text}`),
  )
  expect(said).toEqual([])
})

describe('readSource', () => {
  test('finds keys, beginnings of keys and plain words', () => {
    const source = readSource(
      'a.tsx',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a source, in which the braces stand
      'const a = <p title="Hello">{t(\'inbox.title\')} {t(`status.${status}`)} plain words</p>',
    )
    expect(source.keys).toContain('inbox.title')
    expect(source.prefixes).toContain('status.')
    expect(source.plainTexts).toEqual(['1: Hello', '1: plain words'])
  })

  test('marks, numbers and the program\u2019s own name are no words', () => {
    expect(readSource('a.tsx', 'const a = <p>· @ 3 <b>Pronto</b></p>').plainTexts).toEqual([])
  })
})
