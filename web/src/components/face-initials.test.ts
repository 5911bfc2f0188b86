import { expect, test } from 'vitest'
import { decideFaceColor, initialsOf } from './face-initials.ts'

test.each([
  ['Aisha Rossi', 'AR'],
  ['Théo de la Tour', 'TT'],
  ['élodie', 'É'],
  ['mario_rossi', 'MR'],
  ['🔥 Marta 🔥', 'M'],
  ['🔥', '?'],
  ['', '?'],
])('%s has the initials %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})

test('the colour of a name stays within the palette and never changes', () => {
  for (const name of ['Aisha Rossi', '', '漢字', 'x'.repeat(400)]) {
    expect(decideFaceColor(name)).toBe(decideFaceColor(name))
    expect(decideFaceColor(name)).toBeGreaterThanOrEqual(0)
    expect(decideFaceColor(name)).toBeLessThan(6)
  }
})
