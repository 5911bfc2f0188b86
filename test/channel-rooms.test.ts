import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHANNELS } from '../src/connectors/registry.ts'
import { readSources } from './architecture/source.ts'

/**
 * What a channel touches: its own folder, one line of the registry, one icon and one page. A second hand in any other
 * file means that the interface lacks a word.
 */
const sources = readSources()
const read = (path: string): string => readFileSync(path, 'utf8')

/** Files of the program outside the channel's folder that import something of it. */
const importers = (channel: string): string[] =>
  sources
    .filter(each => /^(src|web\/src|bin)\//.test(each.path))
    .filter(each => !each.path.startsWith(`src/connectors/${channel}/`) && !/\.test\.tsx?$/.test(each.path))
    .filter(each => importsFrom(each.path, each.text, `src/connectors/${channel}/`))
    .map(each => each.path)

const importsFrom = (path: string, text: string, folder: string): boolean =>
  [...text.matchAll(/from '(\.[^']+)'/g)].some(([, named = '']) =>
    join(dirname(path), named).startsWith(folder),
  )

describe.each(CHANNELS.map(channel => [channel]))('the channel %s', channel => {
  test('is imported by the registry alone, in one line', () => {
    expect(importers(channel)).toEqual(['src/connectors/registry.ts'])
    const lines = read('src/connectors/registry.ts')
      .split('\n')
      .filter(line => line.includes(`'./${channel}/`))
    expect(lines).toHaveLength(1)
  })

  test('has one icon and one page', () => {
    expect(read('web/src/channels/icons.tsx').match(new RegExp(`^  ${channel}: `, 'gm'))).toHaveLength(1)
    expect(existsSync(`docs/connecting-${channel}.md`)).toBe(true)
  })

  test('passes the suite that every connector passes', () => {
    const folder = join('src/connectors', channel)
    const tests = readdirSync(folder).filter(name => /^conformance(\.\w+)?\.test\.ts$/.test(name))
    expect(tests).toHaveLength(1)
    expect(read(join(folder, tests[0] ?? ''))).toContain('exerciseConnector(')
  })
})
