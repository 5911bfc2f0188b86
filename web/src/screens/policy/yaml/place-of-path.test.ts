import { expect, test } from 'vitest'
import { lineOfPath } from './place-of-path.ts'

const SOURCE = `# Ours.
brandNames: [ Aurora ]
rules:
  # The first.
  - id: a
    when: {}
  - id: b
    when:
      topic: [ billing ]
`

test.each([
  ['a section', ['brandNames'], 2],
  ['an entry', ['rules', 1], 7],
  ['a part of it', ['rules', 1, 'when', 'topic', 0], 9],
  ['what surrounds a part that is not there', ['rules', 0, 'unless', 'topic'], 5],
  ['nothing of it', ['tone', 'emoji'], null],
  ['the whole', [], null],
] as const)('%s', (_name, path, line) => {
  expect(lineOfPath(SOURCE, path)).toBe(line)
})

test('what is broken further down does not matter', () => {
  expect(lineOfPath(`${SOURCE}tone: [`, ['rules', 1])).toBe(7)
})
