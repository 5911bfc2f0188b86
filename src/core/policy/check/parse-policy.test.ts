import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { anyPolicy } from '../policy.fixture.ts'
import { starterPolicy } from '../starter-policy.ts'
import { MAX_POLICY_LENGTH, parsePolicy } from './parse-policy.ts'
import type { PolicyProblem } from './problem.ts'

const WRITTEN = `# What we stand for
brandNames: [Aurora]   # how they call us

reopenWithinHours: 72
topics:
  billing: [bill, 'invoice']
queues:
  - key: general
    name: General
  - { key: billing, name: { it: Fatture, en: Bills } }
promises:
  - key: standard
    name: Standard
    answerWithinMinutes: 60
rules:
  - id: bills
    title: Bills
    when:
      topic: [billing]
      visibility: [public]
    decide:
      if: answer
      who: { queue: billing }
  # Whatever is left
  - id: default
    title: The rest
    when: {}
    decide: { if: answer, how: publicReply, who: { queue: general }, when: { promise: standard } }
`

/** Like a text with one thing in it changed. The words that are taken out must be there. */
function damage(from: string, to: string): string {
  if (!WRITTEN.includes(from)) throw new Error(`no ${from}`)
  return WRITTEN.replace(from, to)
}

function problemsOf(source: string): readonly PolicyProblem[] {
  const parsed = parsePolicy(source)
  return parsed.ok ? [] : parsed.problems
}

const documentOf = (source: string): unknown => {
  const parsed = parsePolicy(source)
  return parsed.ok ? parsed.document : parsed.problems
}

describe('a policy as people write it', () => {
  test('is read', () => expect(problemsOf(WRITTEN)).toEqual([]))

  test.each<readonly [string, string]>([
    ['without comments', WRITTEN.replace(/ *#.*/g, '')],
    ['without empty lines', WRITTEN.replace(/\n\n/g, '\n')],
    ['with lines as Windows ends them', WRITTEN.replace(/\n/g, '\r\n')],
    ['with a mark of its encoding', `\uFEFF${WRITTEN}`],
    ['with a mark of its beginning and end', `---\n${WRITTEN}...\n`],
    ['with other quotes', damage("'invoice'", '"invoice"')],
    ['with an anchor that nobody refers to', damage('billing: [', 'billing: &words [')],
    ['as JSON', JSON.stringify(parsedJson())],
  ])('means the same %s', (_, source) => expect(documentOf(source)).toEqual(documentOf(WRITTEN)))

  test('tells the line of what is found in it later', () => {
    const parsed = parsePolicy(WRITTEN)
    const found: PolicyProblem = { code: 'hidden', path: ['rules', 0, 'when', 'topic', 0], params: {} }
    const elsewhere: PolicyProblem = { ...found, path: ['tone', 'emoji'] }
    expect(parsed.ok && parsed.locate([found, elsewhere])).toMatchObject([
      { line: 19, column: 15 },
      { line: 1, column: 1 },
    ])
  })
})

function parsedJson(): unknown {
  const parsed = parsePolicy(WRITTEN)
  return parsed.ok ? parsed.document : null
}

describe('a policy that is damaged is refused with the line', () => {
  test.each<readonly [string, string, Partial<PolicyProblem>]>([
    ['a bracket that stays open', damage('[public]', '[public'), { code: 'syntax', line: 21 }],
    ['a quote that stays open', damage("'invoice'", "'invoice"), { code: 'syntax' }],
    ['a tab', damage('  billing: [', '\tbilling: ['), { code: 'syntax', line: 6 }],
    [
      'a key that is there twice',
      damage('promises:', 'topics: {}\npromises:'),
      {
        code: 'syntax',
        line: 11,
        params: { message: 'the key topics is there twice' },
      },
    ],
    ['two documents', `${WRITTEN}---\na: b\n`, { code: 'syntax', line: 29 }],
    [
      'a section that is misspelt',
      damage('queues:', 'queus:'),
      { code: 'missing', path: ['queues'], line: 1 },
    ],
    [
      'something of which nobody knows',
      `${WRITTEN}colour: blue\n`,
      {
        code: 'unknownKey',
        line: 29,
        params: { key: 'colour', suggestion: '' },
      },
    ],
    [
      'a fact that is misspelt',
      damage('topic: [', 'topics: ['),
      {
        code: 'unknownFact',
        line: 19,
        params: { key: 'topics', suggestion: 'topic' },
      },
    ],
    [
      'a value that is misspelt',
      damage('[public]', '[publik]'),
      {
        code: 'unknownValue',
        path: ['rules', 0, 'when', 'visibility', 0],
        line: 20,
        params: { value: 'publik', known: 'public, direct, internal', suggestion: 'public' },
      },
    ],
    [
      'a way that is misspelt',
      damage('publicReply', 'publicReplay'),
      {
        code: 'unknownValue',
        line: 28,
        params: {
          value: 'publicReplay',
          known: expect.stringContaining('handOff'),
          suggestion: 'publicReply',
        },
      },
    ],
    [
      'a value like no other',
      damage('[public]', '[everywhere]'),
      {
        code: 'unknownValue',
        params: expect.objectContaining({ suggestion: '' }),
      },
    ],
    [
      'a part that is misspelt',
      damage('who: { queue: billing }', 'hwo: { queue: billing }'),
      {
        code: 'unknownKey',
        line: 23,
      },
    ],
    [
      'a word in the place of a number',
      damage('72', 'soon'),
      { code: 'wrongType', line: 4, params: { expected: 'number' } },
    ],
    ['one word in the place of a list', damage('[public]', 'public'), { code: 'wrongType', line: 20 }],
    ['nothing in the place of something', damage('[Aurora]', ''), { code: 'wrongType', line: 2 }],
    [
      'a rule without a title',
      damage('    title: Bills\n', ''),
      {
        code: 'missing',
        path: ['rules', 0, 'title'],
        line: 16,
        params: { key: 'title' },
      },
    ],
    [
      'a rule without a condition',
      damage('    when: {}\n', ''),
      { code: 'missing', line: 25, params: { key: 'when' } },
    ],
    ['a number below what can be', damage('72', '-1'), { code: 'invalid', line: 4 }],
    [
      'a promise of no time',
      damage('answerWithinMinutes: 60', 'answerWithinMinutes: 0'),
      { code: 'invalid', line: 14 },
    ],
    ['a name in no language', damage('{ it: Fatture, en: Bills }', '{}'), { code: 'invalid', line: 10 }],
    ['a key of more than letters', damage('key: general', 'key: in general'), { code: 'invalid', line: 8 }],
    ['an empty text', '', { code: 'wrongType', path: [], line: 1 }],
    ['a list', '- a', { code: 'wrongType', path: [], line: 1 }],
  ])('%s', (_, source, expected) => expect(problemsOf(source)[0]).toMatchObject(expected))

  test('everything that is wrong is told, not the first alone', () => {
    const source = damage('[public]', '[publik]').replace('72', 'soon').replace('publicReply', 'shout')
    expect(problemsOf(source).map(({ line }) => line)).toEqual([4, 20, 28])
  })
})

describe('what YAML can do and a policy need not', () => {
  const laughs = [
    'a: &a [x, x, x, x]',
    ...'bcdefghij'.split('').map((key, at) => {
      const before = 'abcdefghij'[at]
      return `${key}: &${key} [*${before}, *${before}, *${before}, *${before}]`
    }),
  ].join('\n')

  test.each<readonly [string, string, string]>([
    ['a billion laughs', laughs, 'anchors and aliases are not read'],
    ['an alias of itself', 'topics: &a { b: *a }', 'anchors and aliases are not read'],
    ['a merge', 'a: &a { b: c }\ntopics: { <<: *a }', 'anchors and aliases are not read'],
    [
      'a tag of a program',
      damage('[Aurora]', "[!!js/function 'function () {}']"),
      'Unresolved tag: tag:yaml.org,2002:js/function',
    ],
    ['a tag of its own', damage('[Aurora]', '!brand [Aurora]'), 'Unresolved tag: !brand'],
    [
      'lists in lists',
      damage('[Aurora]', `${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      'more than 60 lists and sections in one another',
    ],
    ['lists in lists that stay open', '['.repeat(10_000), 'more than 60 lists and sections in one another'],
    ['lists in lists, line by line', '- '.repeat(10_000), 'more than 60 lists and sections in one another'],
    ['sections in sections', '{a: '.repeat(10_000), 'more than 60 lists and sections in one another'],
    ['keys in keys', '? '.repeat(10_000), 'more than 60 lists and sections in one another'],
    [
      'sections in sections, line by line',
      Array.from({ length: 200 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'more than 60 lists and sections in one another',
    ],
    ['a prototype', `${WRITTEN}__proto__: { isAdmin: true }\n`, 'no key can be called __proto__'],
    ['a prototype deeper down', damage('  billing: [', '  __proto__: ['), 'no key can be called __proto__'],
    ['a list as a key', damage('  billing: [', '  ? [a, b]\n  : ['), 'a key is one word'],
  ])('%s is refused', (_, source, message) => {
    const [problem] = problemsOf(source)
    expect(problem).toMatchObject({ code: 'syntax', params: { message }, line: expect.any(Number) })
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  })

  test.each<readonly [string, string]>([
    ['a merge without an alias', damage('  billing: [', '  <<: { billing: [a] }\n  billing: [')],
    ['a constructor', damage('visibility: [public]', 'constructor: [public]')],
    ['a number beyond all', damage('72', '1e999')],
    ['a number that is none', damage('72', '.nan')],
    ['a number of a thousand digits', damage('60', '9'.repeat(1_000))],
    ['a character that ends texts', damage('Aurora', '').replace('[]', '\u0000')],
    ['a date', damage('72', '2026-05-04')],
    ['what was true in an older YAML', damage('[public]', 'yes')],
    ['bytes', damage('[Aurora]', '!!binary QXVyb3Jh')],
    ['a set', damage('[Aurora]', '!!set { Aurora }')],
  ])('%s is refused with a line', (_, source) => {
    const problems = problemsOf(source)
    expect(problems.length).toBeGreaterThan(0)
    for (const { line } of problems) expect(line).toBeGreaterThan(0)
  })

  test('a topic may be called as a method is', () =>
    expect(documentOf(damage('  billing: [', '  constructor: [a]\n  billing: ['))).toMatchObject({
      topics: { constructor: ['a'], billing: ['bill', 'invoice'] },
    }))

  test('more than anybody writes is not read at all', () => {
    const [problem] = problemsOf(WRITTEN + '#'.repeat(MAX_POLICY_LENGTH))
    expect(problem).toMatchObject({ code: 'invalid', line: 1 })
  })

  test.each<readonly [string, string]>([
    ['keys', Array.from({ length: 40_000 }, (_, at) => `a${at}: x`).join('\n')],
    ['keys that are the same', 'a: 1\n'.repeat(40_000)],
    ['aliases', '*a '.repeat(100_000)],
    ['tags', '- !a b\n'.repeat(30_000)],
    ['documents', '---\n'.repeat(50_000)],
    ['directives', '%A\n'.repeat(50_000)],
    ['empty texts', '"" '.repeat(100_000)],
    ['values that nobody knows', damage('[public]', `[${'a, '.repeat(100_000)}]`)],
  ])('as many %s as there is room for are refused, with few words', (_, source) => {
    const problems = problemsOf(source)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.length).toBeLessThanOrEqual(100)
  })
})

/** Never thrown; what is refused has a problem, and every problem a place in the text. */
function expectAnswer(source: string): void {
  const parsed = parsePolicy(source)
  if (parsed.ok) return
  const last = source.split(/\r\n|\r|\n/).length
  expect(parsed.problems.length).toBeGreaterThan(0)
  for (const { line = 0, column = 0 } of parsed.problems) {
    expect(line).toBeGreaterThan(0)
    expect(line).toBeLessThanOrEqual(last)
    expect(column).toBeGreaterThan(0)
  }
}

describe('whatever the text', () => {
  test('a policy that was written down is read as it was', () =>
    fc.assert(
      fc.property(anyPolicy, policy => {
        expect(documentOf(stringify(policy, { aliasDuplicateObjects: false }))).toEqual(policy)
        expect(documentOf(JSON.stringify(policy))).toEqual(policy)
      }),
      { numRuns: 60 },
    ))

  test('letters by chance are answered', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), expectAnswer), { numRuns: 500 }))

  test('signs that mean something in YAML are answered', () => {
    const signs = fc.constantFrom(...'[]{}:,-?&*!|>%@`"\'#\\ \n\t'.split(''), 'a', '<<', '---', '0', '\r')
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 80 }), all => expectAnswer(all.join(''))),
      { numRuns: 1_000 },
    )
  })

  const starter = stringify(starterPolicy(['Aurora']), { aliasDuplicateObjects: false })
  const anyChange = fc.record({
    kind: fc.constantFrom('delete', 'double', 'swap', 'deleteLine', 'doubleLine', 'swapLines', 'indent'),
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    length: fc.integer({ min: 1, max: 5 }),
  })

  test.each([
    ['a small policy', WRITTEN, 500],
    ['a policy to begin with', starter, 60],
  ] as const)('%s is answered, whatever happened to it', (_, source, numRuns) =>
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 4 }), changes =>
        expectAnswer(changes.reduce(applyChange, source)),
      ),
      { numRuns },
    ),
  )
})

interface Change {
  readonly kind: string
  readonly at: number
  readonly length: number
}

/** Of characters or of whole lines. */
function applyChange(source: string, { kind, at, length }: Change): string {
  const isOfLines = kind.includes('Line') || kind === 'indent'
  const all = source.split(isOfLines ? '\n' : '')
  const place = Math.floor(at * all.length)
  const [before, some, after] = [
    all.slice(0, place),
    all.slice(place, place + length),
    all.slice(place + length),
  ]
  return [...before, ...changed(kind, some), ...after].join(isOfLines ? '\n' : '')
}

function changed(kind: string, some: readonly string[]): readonly string[] {
  if (kind.startsWith('delete')) return []
  if (kind.startsWith('double')) return [...some, ...some]
  return kind === 'indent' ? some.map(each => `  ${each}`) : some.toReversed()
}
