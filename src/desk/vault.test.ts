import { expect, test } from 'vitest'
import { createVault } from './vault.ts'

const vault = createVault('a secret of the installation')

test('opens what it sealed, and never seals alike', () => {
  const value = { accessToken: 'tök', nested: [1, null] }
  expect(vault.open(vault.seal(value, 'account-1'), 'account-1')).toEqual(value)
  expect(vault.seal(value, 'account-1')).not.toEqual(vault.seal(value, 'account-1'))
})

test('does not open with another key, for another row, or when a bit was changed', () => {
  const sealed = vault.seal('s', 'account-1')
  expect(() => createVault('another').open(sealed, 'account-1')).toThrow()
  expect(() => vault.open(sealed, 'account-2')).toThrow()
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => vault.open(changed, 'account-1')).toThrow()
})
