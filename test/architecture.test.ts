import { describe, expect, test } from 'vitest'
import { findChannelNames } from './architecture/channel-names.ts'
import { findCircles } from './architecture/circles.ts'
import { findFloorBreaches } from './architecture/floors.ts'
import { findBins } from './architecture/names.ts'
import { findImpurity } from './architecture/purity.ts'
import { isProgram, readSources, type Source } from './architecture/source.ts'

const sources = readSources()
const programs = sources.filter(isProgram)

const file = (path: string, text = ''): Source => ({ path, text })

describe('the house', () => {
  test('has been found', () => expect(programs.length).toBeGreaterThan(100))

  test('imports go down, never up, sideways or out', () =>
    expect(programs.flatMap(findFloorBreaches)).toEqual([]))

  test('nothing imports itself in a ring', () => expect(findCircles(programs)).toEqual([]))

  test('channels are called by their names in their own rooms only', () =>
    expect(sources.flatMap(findChannelNames)).toEqual([]))

  test('no file is a bin', () => expect(sources.flatMap(findBins)).toEqual([]))

  test('the core knows no clock, no chance and no world', () =>
    expect(programs.flatMap(findImpurity)).toEqual([]))
})

describe('the rule of floors catches', () => {
  test.each([
    ['src/core/a.ts', "import { b } from '../store/b.ts'"],
    ['src/core/a.ts', "import type { B } from '../contract/b.ts'"],
    ['src/core/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/core/a.ts', "import Fastify from 'fastify'"],
    ['src/core/a.test.ts', "import { cast } from '../sandbox/cast.ts'"],
    ['src/contract/a.ts', "import { b } from '../store/b.ts'"],
    ['src/store/a.ts', "import { b } from '../connectors/b.ts'"],
    ['src/connectors/a.ts', "import { b } from '../store/b.ts'"],
    ['src/connectors/here/a.ts', "export { b } from '../../store/b.ts'"],
    ['src/desk/a.ts', "import { b } from '../server/b.ts'"],
    ['src/server/a.ts', "const b = await import('../sandbox/b.ts')"],
    ['src/server/a.ts', "let b: import('../cli/b.ts').B"],
    ['src/sandbox/a.ts', "import { b } from '../core/b.ts'"],
    ['src/sandbox/a.test.ts', "import { b } from '../desk/b.ts'"],
    ['src/desk/a.ts', "import { b } from './b.fixture.ts'"],
    ['src/desk/a.ts', "import { world } from '../../test/world.ts'"],
    ['web/src/a.tsx', "import { b } from '../../src/server/b.ts'"],
    ['web/src/a.tsx', "const worker = new URL('../../src/desk/worker.ts', import.meta.url)"],
    ['bin/a.mjs', "import { b } from '../src/store/b.ts'"],
    ['src/attic/a.ts', "import { b } from '../core/b.ts'"],
  ])('%s: %s', (path, text) => expect(findFloorBreaches(file(path, text))).toHaveLength(1))
})

describe('the rule of floors allows', () => {
  test.each([
    ['src/core/a.ts', "import { z } from 'zod'"],
    ['src/core/a.test.ts', "import { readFileSync } from 'node:fs'"],
    ['src/desk/a.ts', "import { b } from '../store/b.ts'"],
    ['src/desk/a.test.ts', "import { startSandbox } from '../sandbox/start-sandbox.ts'"],
    ['src/desk/a.test.ts', "import { world } from '../../test/world.ts'"],
    ['src/cli/a.ts', "import { startSandbox } from '../sandbox/start-sandbox.ts'"],
    ['src/server/a.ts', "import manifest from '../../package.json' with { type: 'json' }"],
    ['web/src/a.tsx', "import { measureText } from '../../src/core/text/length.ts'"],
    ['bench/a.ts', "import { b } from '../src/store/b.ts'"],
  ])('%s: %s', (path, text) => expect(findFloorBreaches(file(path, text))).toEqual([]))
})

describe('the rule of rings catches', () => {
  test('two files', () =>
    expect(
      findCircles([file('src/a.ts', "import './b.ts'"), file('src/b.ts', "import type { A } from './a.ts'")]),
    ).toEqual([['src/a.ts', 'src/b.ts']]))

  test('three files, beside one that only looks in', () =>
    expect(
      findCircles([
        file('src/a.ts', "import './b.ts'"),
        file('src/b.ts', "import './c/c.ts'"),
        file('src/c/c.ts', "export * from '../a.ts'"),
        file('src/d.ts', "import './a.ts'"),
      ]),
    ).toEqual([['src/a.ts', 'src/b.ts', 'src/c/c.ts']]))

  test('a file that imports itself', () =>
    expect(findCircles([file('src/a.ts', "import './a.ts'")])).toEqual([['src/a.ts']]))

  test('nothing where two ways lead to one file', () =>
    expect(
      findCircles([
        file('src/a.ts', "import './b.ts'\nimport './c.ts'"),
        file('src/b.ts', "import './d.ts'"),
        file('src/c.ts', "import './d.ts'"),
        file('src/d.ts'),
      ]),
    ).toEqual([]))
})

describe('the rule of channel names catches', () => {
  test.each([
    ['src/desk/a.ts', "const isHere = channel === 'x'"],
    ['src/desk/a.ts', 'const isHere = channel === `x`'],
    ['src/desk/a.ts', 'const tweetId = 1'],
    ['src/desk/a.ts', "import { tweet } from '../store/a.ts'"],
    ['src/desk/a.ts', "import { a } from '../connectors/mastodon/a.ts'"],
    ['src/desk/a.ts', 'post.parseTweet'],
    ['src/connectors/connector.ts', 'interface MastodonPage {}'],
    ['web/src/screens/a.tsx', 'const a = <p>Open on Bluesky</p>'],
    ['web/src/screens/a.tsx', 'const a = `$' + '{b} on Twitter`'],
    ['web/src/i18n/locales/en.json', '{ "open": "Open on Twitter" }'],
  ])('%s: %s', (path, text) => expect(findChannelNames(file(path, text))).toHaveLength(1))

  test.each([
    ['src/connectors/x/a.ts', "const tweet = 'x'"],
    ['src/connectors/registry.ts', "const channel = 'x'"],
    ['src/sandbox/a.ts', "const tweet = 'x'"],
    ['src/desk/a.test.ts', "const channel = 'x'"],
    ['web/src/channels/icons.tsx', "const icons = { x: 'x' }"],
    ['web/src/screens/a.ts', "const action = { keys: 'x' }"],
    ['src/core/text/a.ts', "import twitterText from 'twitter-text'\ntwitterText.parseTweet('')"],
    ['src/desk/a.ts', "const x = 'xylophone' // a tweet"],
  ])('but not %s: %s', (path, text) => expect(findChannelNames(file(path, text))).toEqual([]))
})

describe('the rule of names catches', () => {
  test.each([
    'src/core/util.ts',
    'src/desk/helpers/a.ts',
    'web/src/common/a.tsx',
    'src/misc.ts',
    'src/text-utils.ts',
  ])('%s', path => expect(findBins(file(path))).toEqual([path]))

  test('but not a word that only begins so', () =>
    expect(findBins(file('src/core/commonness.ts'))).toEqual([]))
})

describe('the rule of purity catches', () => {
  test.each([
    'const a = Date.now()',
    'const a = new Date()',
    'const a = Math.random()',
    'const a = process.env.HOME',
    'const { env } = process',
    'const a = Temporal.Now.instant()',
    'const a = crypto.randomUUID()',
    "await fetch('/')",
    "console.log('here')",
  ])('%s', text => expect(findImpurity(file('src/core/a.ts', text)).length).toBeGreaterThan(0))

  test.each([
    ['src/core/a.ts', 'const a = new Date(1)'],
    ['src/core/a.ts', 'const a = ticket.process'],
    ['src/core/a.ts', '// Date.now() would be wrong here'],
    ['src/core/a.test.ts', 'const a = Date.now()'],
    ['src/desk/a.ts', 'const a = Date.now()'],
  ])('but not %s: %s', (path, text) => expect(findImpurity(file(path, text))).toEqual([]))
})
