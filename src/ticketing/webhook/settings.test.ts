import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { secretsSchema, settingsSchema } from './settings.ts'

const URL = 'https://issues.example/errands'

describe('settings', () => {
  test.each([
    [{ url: URL }],
    [{ url: 'http://127.0.0.1:4700/errands', lookupUrl: `${URL}?of=desk` }],
    [{ url: URL, issueUrl: 'https://issues.example/{issueId}' }],
  ])('%j', given => expect(settingsSchema.parse(given)).toEqual(given))

  test.each([
    [{}],
    [{ url: 'http://issues.example/errands' }],
    [{ url: 'https://user:word@issues.example/' }],
    [{ url: URL, lookupUrl: 'issues.example' }],
    [{ url: URL, issueUrl: 'https://issues.example/' }],
    [{ url: URL, issueUrl: 'javascript:{issueId}' }],
    [{ url: URL, secret: 'a secret that both programs know' }],
  ])('not %j', given => expect(settingsSchema.safeParse(given).success).toBe(false))
})

test('a secret is long', () => {
  expect(secretsSchema.safeParse({ secret: 'too short' }).success).toBe(false)
  expect(secretsSchema.safeParse({ secret: 'sixteen letters!' }).success).toBe(true)
})

test('both can be drawn as a form, each field with a title', () => {
  for (const schema of [settingsSchema, secretsSchema])
    for (const field of Object.values(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}))
      expect(field).toMatchObject({ title: expect.stringMatching(/./) })
})
