import { describe, expect, test } from 'vitest'
import { isStrongEnough, judgePassword } from './judge-password.ts'

const OWN = ['Giulia Ferri', 'giulia.ferri@aurora-mobile.example', 'Aurora Mobile']

describe('a password that is guessed', () => {
  test.each([
    ['a known one', 'password1234', 'common'],
    ['an Italian one', 'juventus1', 'common'],
    ['a French row of keys', 'azerty123456', 'common'],
    ['a row of keys', 'qwertyuiop', 'common'],
    ['a repeat', 'aaaaaaaaaaaa', 'pattern'],
    ['the brand and a year', 'Aurora2024!', 'ownWords'],
    ['the name', 'giulia.ferri', 'ownWords'],
    ['the desk', 'pronto-pronto', 'ownWords'],
    ['a short one', 'x8#kQ2', 'short'],
  ])('%s is refused', async (_, password, weakness) => {
    const judged = await judgePassword(password, OWN)
    expect(judged).toMatchObject({ weakness })
    expect(isStrongEnough(judged)).toBe(false)
  })
})

test.each(['tramonto-bicicletta-92', 'ciao mamma come stai', 'soleil bleu matin', 'correct horse battery'])(
  '%s is taken, whatever its form',
  async password => {
    const judged = await judgePassword(password, OWN)
    expect(isStrongEnough(judged)).toBe(true)
    expect(judged.weakness).toBeNull()
  },
)

test('a very long one takes no longer', async () => {
  expect((await judgePassword('ab'.repeat(50_000), OWN)).strength).toBeLessThan(2)
})
