import { expect, test } from 'vitest'
import { groupModules, listGrown } from './group-modules.ts'

test('modules are summed by package and by folder', () => {
  expect(
    groupModules({
      'react-dom/client.js': 5,
      'react-dom/index.js': 2,
      '@mantine/core/esm/Button.mjs': 3,
      'web/src/screens/inbox/queue/ticket-row.tsx': 4,
      'web/src/screens/inbox/queue/ticket-list.tsx': 1,
      'web/src/main.tsx': 1,
      'src/core/language.ts': 6,
    }),
  ).toEqual({
    'react-dom': 7,
    '@mantine/core': 3,
    'web/src/screens/inbox': 5,
    'web/src': 1,
    'src/core': 6,
  })
})

test('what grew is named, what is new and what grew most first', () => {
  const before = { react: 10, 'web/src': 5, gone: 9 }
  expect(listGrown(before, { react: 10, 'web/src': 7, zod: 80 })).toEqual([
    ['zod', 80],
    ['web/src', 2],
  ])
})
