import { expect, test } from 'vitest'
import type { ProblemView } from '../../../../../src/contract/policy-problem.ts'
import { readDocument } from './read-document.ts'

const line = (path: (string | number)[], text: string) => ({ path, title: null, text, details: [] })
const problem = (path: (string | number)[]): ProblemView => ({
  code: 'missing',
  severity: 'error',
  path,
  params: {},
  line: 1,
  column: 1,
})
const brand = { key: 'brand' as const, title: 'Who we are', lines: [line(['brandNames'], 'Aurora.')] }
const rules = (...texts: readonly string[]) => ({
  key: 'rules' as const,
  title: 'Rules',
  lines: texts.map((text, at) => line(['rules', at], text)),
})

test('problems stand at the line that they are about, others apart', () => {
  const [inRule, inBrand, nowhere] = [
    problem(['rules', 1, 'when', 'topic']),
    problem(['brandNames']),
    problem(['plans', 0]),
  ]
  const { sections, elsewhere } = readDocument([brand, rules('a', 'b')], null, [inRule, inBrand, nowhere])
  expect(sections.map(({ lines }) => lines.map(({ problems }) => problems))).toEqual([
    [[inBrand]],
    [[], [inRule]],
  ])
  expect(elsewhere).toEqual([nowhere])
})

test('a line is changed when no line of that section says the same; moving others down changes none', () => {
  const { sections, changed } = readDocument([brand, rules('new', 'a', 'b')], [brand, rules('a', 'b')], [])
  expect(sections[1]?.lines.map(({ isChanged }) => isChanged)).toEqual([true, false, false])
  expect(changed).toBe(1)
})

test('while what is in force is not known, nothing counts as changed', () => {
  expect(readDocument([rules('a')], null, []).changed).toBe(0)
})
