import { describe, expect, test } from 'vitest'
import type { MailAccess } from './mail-access.ts'
import { decideSubmission } from './smtp-trouble.ts'

const door = { host: 'localhost', port: 465, security: 'tls' as const }
const access: MailAccess = {
  imap: door,
  smtp: door,
  user: 'aiuto@aurora.example',
  proof: { kind: 'password', password: 'a-good-password' },
  authority: null,
}
const handed = (isWhole: boolean, refusal: string | null = null) => ({ isWhole, findRefusal: () => refusal })
const failure = (fields: { code?: string; response?: string }) => Object.assign(new Error('failed'), fields)

describe('what a server says', () => {
  test.each([
    ['421 4.3.0 Closing', 'retry', 'rateLimited'],
    ['450 4.2.1 Mailbox busy', 'retry', 'rateLimited'],
    ['454 4.7.0 Temporary authentication failure', 'retry', 'rateLimited'],
    ['535 5.7.8 Username and Password not accepted', 'refused', 'needsLogin'],
    ['534-5.7.9 Application-specific password required', 'refused', 'needsLogin'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'refused', 'needsLogin'],
    ['550 5.1.1 No such user', 'refused', 'addressRefused'],
    ['552 5.2.3 Message size exceeds', 'refused', 'attachmentTooLarge'],
    ['550 5.7.1 Blocked as spam', 'refused', 'forbidden'],
    ['550 No', 'refused', 'addressRefused'],
    ['554 Transaction failed', 'refused', 'invalid'],
  ])('%s', (response, kind, code) => {
    for (const isWhole of [false, true])
      expect(decideSubmission(failure({ response }), handed(isWhole), access)).toMatchObject({ kind, code })
  })

  test('of one recipient counts for the whole mail, whatever happened then', () =>
    expect(decideSubmission(failure({}), handed(false, '550 5.1.1 Nobody here'), access)).toMatchObject({
      kind: 'refused',
      explain: 'The mail server refuses the mail. It said: 550 5.1.1 Nobody here',
    }))

  test('is quoted without our secret, in any of its forms', () => {
    const response = `535 5.7.8 no: a-good-password ${Buffer.from('a-good-password').toString('base64')}`
    const said = JSON.stringify(decideSubmission(failure({ code: 'EAUTH', response }), handed(false), access))
    expect(said).not.toMatch(/a-good-password|YS1nb29k/)
  })
})

describe('silence', () => {
  test.each([
    [false, { kind: 'retry', code: 'unreachable' }],
    [true, { kind: 'unknown', code: 'answerLost' }],
  ])('when the whole mail was out: %s', (isWhole, expected) => {
    for (const error of [
      failure({ code: 'ECONNECTION' }),
      failure({ code: 'ETIMEDOUT' }),
      new Error('?'),
      null,
    ])
      expect(decideSubmission(error, handed(isWhole), access)).toMatchObject(expected)
  })
})
