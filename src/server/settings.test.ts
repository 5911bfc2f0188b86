import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Environment, parseSettings, SETTINGS_SCHEMA, SettingsError } from './settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const file = (text: string | Buffer): string => {
  const path = join(folder, `${Math.random()}.env`)
  writeFileSync(path, text)
  return path
}

function complaintsOf(env: Environment): string {
  try {
    parseSettings(env)
  } catch (error) {
    if (error instanceof SettingsError) return error.message
    throw error
  }
  throw new Error(`nobody complained about ${JSON.stringify(env)}`)
}

describe('settings', () => {
  test('need none at all', () =>
    expect(parseSettings({})).toMatchObject({
      PRONTO_HOST: '127.0.0.1',
      PRONTO_PORT: 4400,
      PRONTO_DATA: '.data',
      PRONTO_DEMO: false,
      PRONTO_UNDO_SECONDS: 8,
      PRONTO_TRUST_PROXY: false,
      DATABASE_URL: undefined,
      PRONTO_SECRET: undefined,
    }))

  test('are read from the environment, whatever else stands there', () =>
    expect(parseSettings({ PRONTO_PORT: '80', PRONTO_DEMO: '1', HOME: '/root', PATH: '/bin' })).toMatchObject(
      {
        PRONTO_PORT: 80,
        PRONTO_DEMO: true,
      },
    ))

  test.each([
    ['1', true],
    ['true', true],
    ['0', false],
    ['false', false],
    ['', false],
  ])('a flag of "%s" is %s', (text, value) =>
    expect(parseSettings({ PRONTO_TRUST_PROXY: text }).PRONTO_TRUST_PROXY).toBe(value),
  )

  test('an empty one is none', () =>
    expect(parseSettings({ PRONTO_PORT: '', PRONTO_SECRET: '', DATABASE_URL: '' })).toMatchObject({
      PRONTO_PORT: 4400,
      PRONTO_SECRET: undefined,
      DATABASE_URL: undefined,
    }))

  test('each is explained', () => {
    for (const [name, schema] of Object.entries(SETTINGS_SCHEMA.shape))
      expect(schema.description, name).toMatch(/\w{3}/)
  })
})

/** A value for each setting that it cannot have, made so that it would be seen if it were repeated. */
const WRONG: Readonly<Partial<Record<keyof typeof SETTINGS_SCHEMA.shape, string>>> = {
  DATABASE_URL: 'mysql://hush-hush',
  PRONTO_PORT: '70001',
  PRONTO_URL: 'hush-hush',
  PRONTO_SECRET: 'hush-hush',
  PRONTO_DEMO: 'hush-hush',
  PRONTO_SANDBOX_PORT: '-7001',
  PRONTO_DEMO_SPEED: '7001',
  PRONTO_DEMO_SEED: '70.01',
  PRONTO_SMTP_URL: 'hush-hush',
  PRONTO_MAIL_FROM: 'h@',
  PRONTO_OIDC_ISSUER: 'https://hush-hush@id.example.org',
  PRONTO_OIDC_NAME: 'hush-hush, hush-hush, hush-hush, hush-hush',
  PRONTO_OIDC_ROLE: 'hush-hush',
  PRONTO_UNDO_SECONDS: '7001',
  PRONTO_LEASE_SECONDS: '0.7001',
  PRONTO_LOOK_AGAIN_SECONDS: '7001',
  PRONTO_DB_CONNECTIONS: '7001',
  PRONTO_JUDGE_THREADS: '7001',
  PRONTO_OPINION_URL: 'https://hush-hush@api.example.org/v1',
  PRONTO_OPINION_KEY: 'hush hush',
  PRONTO_OPINION_MAY_SEND_TEXT: 'hush-hush',
  PRONTO_PRIVATE_WEBHOOKS: 'hush-hush',
  PRONTO_OPINION_DAILY_BUDGET: '-7001',
  PRONTO_OPINION_BELOW: '7001',
  PRONTO_OPINION_TIMEOUT_MS: '70001',
  PRONTO_LOG: 'hush-hush',
  PRONTO_TRUST_PROXY: 'hush-hush',
}

/** Any text will do for these. */
const FREE = [
  'PRONTO_DATA',
  'PRONTO_HOST',
  'PRONTO_OIDC_CLIENT_ID',
  'PRONTO_OIDC_CLIENT_SECRET',
  'PRONTO_OPINION_MODEL',
  'PRONTO_ONNX_FOLDER',
  'PRONTO_CONFIG',
]

describe('a setting that cannot be used', () => {
  test('every setting has one here, unless anything goes', () =>
    expect([...Object.keys(WRONG), ...FREE].toSorted()).toEqual(
      Object.keys(SETTINGS_SCHEMA.shape).toSorted(),
    ))

  test.each(Object.entries(WRONG))('%s is named, its value never', (name, value) => {
    const said = complaintsOf({ [name]: value })
    expect(said).toMatch(/^These settings cannot be used:\n {2}\w/)
    expect(said).toContain(`  ${name}: `)
    expect(said).not.toContain(value)
  })

  test('all are named at once', () => {
    const said = complaintsOf(WRONG)
    for (const name of Object.keys(WRONG)) expect(said).toContain(`${name}: `)
  })

  test.each(['PRONTO_PROT', 'PRONTO_', 'PRONTO_port', 'PRONTO_DATABASE_URL'])(
    '%s, misspelt, is refused',
    name => {
      const said = complaintsOf({ [name]: 'hush-hush' })
      expect(said).toContain(`${name}: there is no such setting`)
      expect(said).not.toContain('hush')
    },
  )

  test('those of the tests are not ours to judge', () =>
    expect(() => parseSettings({ PRONTO_TEST_DATABASE_URL: 'postgres://x' })).not.toThrow())
})

describe('a file of settings', () => {
  test('is read, and the environment goes before it', () => {
    const path = file('# the desk\nPRONTO_PORT=4500\n\n  PRONTO_HOST = "0.0.0.0"  \nPRONTO_LOG=\'warn\'\n')
    expect(parseSettings({ PRONTO_CONFIG: path, PRONTO_PORT: '4600' })).toMatchObject({
      PRONTO_PORT: 4600,
      PRONTO_HOST: '0.0.0.0',
      PRONTO_LOG: 'warn',
    })
  })

  test('an empty word in the environment does not hide it', () => {
    const path = file('PRONTO_PORT=4500')
    expect(parseSettings({ PRONTO_CONFIG: path, PRONTO_PORT: '' }).PRONTO_PORT).toBe(4500)
  })

  test('keeps equals signs, quotation marks and number signs of a value', () => {
    const secret = `a=b#c"d'${'x'.repeat(32)}==`
    expect(parseSettings({ PRONTO_CONFIG: file(`PRONTO_SECRET=${secret}`) }).PRONTO_SECRET).toBe(secret)
  })

  test('made on Windows is read too', () =>
    expect(
      parseSettings({ PRONTO_CONFIG: file('\ufeffPRONTO_PORT=4500\r\nPRONTO_LOG=warn\r\n') }),
    ).toMatchObject({
      PRONTO_PORT: 4500,
      PRONTO_LOG: 'warn',
    }))

  test.each([
    [
      'is not there',
      () => '/nowhere/pronto.env',
      /PRONTO_CONFIG: the file \/nowhere\/pronto.env cannot be read/,
    ],
    ['is a folder', () => folder, /PRONTO_CONFIG: the file .* cannot be read/],
    [
      'has a line that says nothing',
      () => file('PRONTO_PORT=1\nhush-hush'),
      /PRONTO_CONFIG: line 2 is not NAME=value/,
    ],
    [
      'has a line without a name',
      () => file('\n# a word\n=hush-hush'),
      /PRONTO_CONFIG: line 3 is not NAME=value/,
    ],
    ['has a misspelt name', () => file('PRONTO_PROT=hush-hush'), /PRONTO_PROT: there is no such setting/],
    ['has another program’s name', () => file('PATH=hush-hush'), /PATH: there is no such setting/],
    ['names another file', () => file('PRONTO_CONFIG=hush-hush'), /PRONTO_CONFIG/],
  ])('that %s is refused', (_, make, words) => {
    const said = complaintsOf({ PRONTO_CONFIG: make() })
    expect(said).toMatch(words)
    expect(said).not.toContain('hush')
  })
})

test('whatever stands in environment and file: settings, or complaints without a value', () => {
  const word = fc.string({ minLength: 12, maxLength: 40 }).map(text => text.replace(/[\s=]/g, '_'))
  const name = fc.constantFrom(...Object.keys(WRONG))
  fc.assert(
    fc.property(fc.dictionary(name, word), fc.dictionary(name, word), (env, lines) => {
      const path = file(
        Object.entries(lines)
          .map(([key, value]) => `${key}=${value}`)
          .join('\n'),
      )
      try {
        parseSettings({ ...env, PRONTO_CONFIG: path })
      } catch (error) {
        if (!(error instanceof SettingsError)) throw error
        for (const value of [...Object.values(env), ...Object.values(lines)])
          expect(error.message).not.toContain(value)
      }
    }),
    { numRuns: 200 },
  )
})
