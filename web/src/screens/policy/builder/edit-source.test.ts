import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { starterPolicy } from '../../../../../src/core/policy/starter-policy.ts'
import { writePolicy } from '../../../../../src/core/policy/write-policy.ts'
import {
  copyEntry,
  deleteEntry,
  type Edit,
  editSource,
  insertEntry,
  moveEntry,
  removeValue,
  setList,
  setValue,
} from './edit-source.ts'

/** As somebody writes who has his own way of it. */
const SOURCE = `# Ours.
brandNames: [Aurora,   "Aurora Casa"]   # as people say it


queues:
    # Where all begins.
    - key: general
      name: 'Everything'


rules:
  # Money first.
  - id: billing    # agreed with Marta
    title: {it: Fatture,   en: Bills}
    when:
      intent: [ problem,question ]   # both
      # not the shop
      topic:
      - billing
    decide:
      if: answer
  # Then the rest.
  - id: rest
    title: 'All else'
    when: {}
    decide: { if: answer,who: {queue: general} }
  # The end of the rules.
tone: {}
`

/** Lines of the one text that are not in the other. */
const linesOnlyIn = (a: string, b: string): string[] => {
  const others = b.split('\n')
  return a.split('\n').filter(line => !others.includes(line))
}

test.each<[string, Edit, string[], string[]]>([
  [
    'a value beside a comment',
    setValue(['rules', 0, 'id'], 'money'),
    ['  - id: billing    # agreed with Marta'],
    ['  - id: money # agreed with Marta'],
  ],
  ['a key that is new', setValue(['rules', 0, 'decide', 'how'], 'thank'), [], ['      how: thank']],
  [
    'a section within a section',
    setValue(['rules', 0, 'decide', 'who', 'queue'], 'general'),
    [],
    ['      who:', '        queue: general'],
  ],
  ['an empty section', setValue(['tone', 'greets'], true), ['tone: {}'], ['tone:', '  greets: true']],
  [
    'one of a list',
    setList(['rules', 0, 'when', 'topic'], ['billing', 'sales']),
    ['      - billing'],
    ['        - billing', '        - sales'],
  ],
  [
    'a list in one line',
    setList(['rules', 0, 'when', 'intent'], ['question']),
    ['      intent: [ problem,question ]   # both'],
    ['      intent: [ question ] # both'],
  ],
  [
    'what is taken away',
    removeValue(['rules', 0, 'decide', 'if']),
    ['    decide:', '      if: answer'],
    ['    decide: {}'],
  ],
  ['nothing, where nothing is', removeValue(['rules', 0, 'unless']), [], []],
])('%s: the other lines stay', (_, edit, gone, come) => {
  const edited = editSource(SOURCE, edit)
  expect(linesOnlyIn(SOURCE, edited)).toEqual(gone)
  expect(linesOnlyIn(edited, SOURCE)).toEqual(come)
})

test('an exception stands behind its condition, before what is decided', () => {
  const edited = editSource(SOURCE, setValue(['rules', 0, 'unless', 'isToxic'], true))
  expect(Object.keys(parse(edited).rules[0])).toEqual(['id', 'title', 'when', 'unless', 'decide'])
})

test('a rule moves with its comment, and the list keeps its own', () => {
  const edited = editSource(SOURCE, moveEntry(['rules'], 1, 0))
  expect(parse(edited).rules.map((rule: { id: string }) => rule.id)).toEqual(['rest', 'billing'])
  expect(edited).toMatch(/# Then the rest.\n\s+- id: rest/)
  expect(edited).toContain('# agreed with Marta')
  expect(edited).toContain('# not the shop')
  expect(edited.startsWith(SOURCE.slice(0, SOURCE.indexOf('rules:')))).toBe(true)
  expect(parse(editSource(edited, moveEntry(['rules'], 0, 1)))).toEqual(parse(SOURCE))
})

test('a rule that is deleted takes its own comment along and no other', () => {
  const edited = editSource(SOURCE, deleteEntry(['rules'], 1))
  expect(linesOnlyIn(SOURCE, edited)).toEqual([
    '  # Then the rest.',
    '  - id: rest',
    "    title: 'All else'",
    '    when: {}',
    '    decide: { if: answer,who: {queue: general} }',
  ])
  expect(linesOnlyIn(edited, SOURCE)).toEqual([])
})

test('a copy stands behind its rule', () => {
  const edited = editSource(SOURCE, copyEntry(['rules'], 0, { id: 'billing-2' }))
  const { rules } = parse(edited)
  expect(rules[1]).toEqual({ ...rules[0], id: 'billing-2' })
  expect(rules).toHaveLength(3)
})

test('a rule that is new is written line by line', () => {
  const rule = { id: 'new', title: { it: 'Nuova' }, when: {}, decide: {} }
  const edited = editSource(SOURCE, insertEntry(['rules'], 0, rule))
  expect(parse(edited).rules[0]).toEqual(rule)
  expect(linesOnlyIn(SOURCE, edited)).toEqual([])
  const asked = editSource(edited, setList(['rules', 0, 'when', 'intent'], ['praise']))
  expect(asked).toContain('    when:\n      intent:\n        - praise\n')
})

test('two changes are one', () => {
  const edited = editSource(
    SOURCE,
    setValue(['rules', 0, 'isHard'], true),
    setValue(['tone', 'emoji'], 'none'),
  )
  expect(parse(edited)).toMatchObject({ rules: [{ isHard: true }, {}], tone: { emoji: 'none' } })
})

test('what the desk itself wrote stays as it wrote it', () => {
  const source = writePolicy(starterPolicy(['Aurora']))
  const edited = editSource(source, setValue(['rules', 3, 'isHard'], true))
  expect(linesOnlyIn(source, edited)).toEqual([])
  expect(edited.split('\n')).toHaveLength(source.split('\n').length + 1)
})

test('a text that is no YAML is left alone', () => {
  const broken = 'rules: [\n  - id: a'
  expect(editSource(broken, setValue(['rules'], []))).toBe(broken)
})
