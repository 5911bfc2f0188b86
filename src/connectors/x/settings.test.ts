import { describe, expect, test } from 'vitest'
import { secretsSchema, settingsSchema } from './settings.ts'

const parse = (accessToken: unknown) => secretsSchema.safeParse({ accessToken })

describe('a token', () => {
  test.each(['token-1', ' token-1', 'token-1\n', '\ttoken-1\r\n'])('pasted as %j is token-1', pasted =>
    expect(parse(pasted).data).toEqual({ accessToken: 'token-1' }),
  )

  test.each([
    '',
    '   ',
    'token 1',
    'token\n1',
    'tökén',
    'token\u0000',
    '\ud800',
    'x'.repeat(2_001),
    42,
    null,
  ])('%j is refused', pasted => expect(parse(pasted).success).toBe(false))

  test('that is refused does not travel back', () => {
    const { error } = parse('hush hush')
    expect(JSON.stringify(error?.issues)).not.toContain('hush')
  })
})

describe('settings', () => {
  test('without a word are those of the network itself', () =>
    expect(settingsSchema.parse({})).toEqual({
      apiUrl: 'https://api.x.com',
      authorizeUrl: 'https://x.com/i/oauth2/authorize',
      webUrl: 'https://x.com',
      hearBy: 'stream',
      ownsApp: false,
      pollSeconds: {},
      settleSeconds: 30,
    }))

  test('name the one that is wrong', () => {
    const { error } = settingsSchema.safeParse({ webUrl: 'nowhere', pollSeconds: { directs: -1 } })
    expect(error?.issues.map(issue => issue.path.join('.'))).toEqual(['webUrl', 'pollSeconds.directs'])
  })
})
