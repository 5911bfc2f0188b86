import { describe, expect, test } from 'vitest'
import type { Outcome } from '../../core/delivery/delivery.ts'
import type { XAnswer } from './call.ts'
import { decideOutcome } from './send.ts'
import { outgoing } from './testing/fixtures.ts'

const NOW = new Date('2026-05-04T09:00:00Z')
const nowSeconds = NOW.getTime() / 1000

const answered = (status: number, body: unknown, headers: Record<string, string> = {}): XAnswer => ({
  kind: 'answered',
  status,
  headers: new Headers(headers),
  body,
})

const problem = (status: number, type: string, detail: string, title = 'Forbidden'): XAnswer =>
  answered(status, { title, detail, status, type })

const DUPLICATE = problem(403, 'about:blank', 'You are not allowed to create a Tweet with duplicate content.')

/** Every body of a refusal that X is known to give, with the code by which the desk calls it. */
const REFUSALS: readonly (readonly [string, XAnswer, string])[] = [
  [
    'a bad request',
    answered(400, {
      errors: [{ parameters: { text: [''] }, message: 'text: must not be empty' }],
      title: 'Invalid Request',
      detail: 'One or more parameters to your request was invalid.',
      type: 'https://api.twitter.com/2/problems/invalid-request',
    }),
    'invalid',
  ],
  [
    'a token that is no longer good',
    problem(401, 'about:blank', 'Unauthorized', 'Unauthorized'),
    'needsLogin',
  ],
  [
    'a token of the wrong kind',
    problem(
      403,
      'https://api.twitter.com/2/problems/unsupported-authentication',
      'Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint.',
      'Unsupported Authentication',
    ),
    'forbidden',
  ],
  ['the same text again', DUPLICATE, 'duplicate'],
  [
    'a reply to whom did not call (older words)',
    problem(
      403,
      'about:blank',
      'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.',
    ),
    'notSummoned',
  ],
  [
    'a reply to whom did not call (newer words)',
    problem(
      403,
      'https://api.x.com/2/problems/not-authorized-for-resource',
      'You can only reply to or quote posts where you are mentioned or are the author.',
      'Authorization Error',
    ),
    'notSummoned',
  ],
  [
    'a closed door',
    problem(403, 'about:blank', 'You do not have permission to DM one or more participants.'),
    'directClosed',
  ],
  [
    'a deleted post',
    problem(403, 'about:blank', 'You attempted to reply to a Tweet that is deleted or not visible to you.'),
    'gone',
  ],
  ['nothing there', problem(404, 'about:blank', 'Not Found', 'Not Found'), 'gone'],
  [
    'used-up credits (older form)',
    problem(
      402,
      'https://api.twitter.com/2/problems/credits',
      'Your account has no credits.',
      'CreditsDepleted',
    ),
    'outOfCredits',
  ],
  [
    'used-up credits (newer form)',
    problem(402, 'https://api.x.com/2/problems/credits-depleted', 'credits depleted', 'Payment Required'),
    'outOfCredits',
  ],
  [
    'an app that is not enrolled',
    answered(403, {
      title: 'Client Forbidden',
      detail: 'This request must be made using an approved developer account.',
      reason: 'client-not-enrolled',
      registration_url: 'https://developer.example',
      type: 'https://api.twitter.com/2/problems/client-forbidden',
    }),
    'forbidden',
  ],
  ['a reason that nobody knows', answered(403, { strange: true }), 'forbidden'],
  [
    'reasons without a word',
    answered(403, { errors: [{ message: '' }], detail: '', title: '' }),
    'forbidden',
  ],
  ['a body that is no JSON', answered(403, null), 'forbidden'],
  ['a list in place of a body', answered(400, []), 'invalid'],
]

describe('a refusal', () => {
  test.each(REFUSALS)('%s', (_, answer, code) => {
    const outcome = decideOutcome(answer, outgoing(), NOW)
    expect(outcome).toMatchObject({ kind: 'refused', code, explain: expect.stringMatching(/\w/) })
  })

  test('tells the network’s own words, of any length only the beginning', () => {
    const told = decideOutcome(DUPLICATE, outgoing(), NOW)
    expect(told).toMatchObject({ explain: 'You are not allowed to create a Tweet with duplicate content.' })
    const long = decideOutcome(problem(403, 'about:blank', 'no '.repeat(5_000)), outgoing(), NOW)
    expect(long.kind === 'refused' && long.explain.length).toBe(500)
  })

  test('of the same text on a second try says that the first very likely landed', () =>
    expect(decideOutcome(DUPLICATE, outgoing({ attempt: 2 }), NOW)).toEqual({
      kind: 'unknown',
      code: 'duplicate',
    }))
})

const reset = (inSeconds: number) => ({ 'x-rate-limit-reset': String(nowSeconds + inSeconds) })
const HASTE = { errors: [{ code: 88, message: 'Rate limit exceeded' }] }
const day = (scope: string, remaining: number, inSeconds: number) => ({
  [`x-${scope}-limit-24hour-remaining`]: String(remaining),
  [`x-${scope}-limit-24hour-reset`]: String(nowSeconds + inSeconds),
})

describe('haste', () => {
  test.each([
    ['until the limit heals', answered(429, HASTE, reset(300)), 300_000],
    [
      'with a body of the other form',
      answered(429, { title: 'Too Many Requests', status: 429 }, reset(1)),
      1_000,
    ],
    ['with a body that is no JSON', answered(429, null, reset(60)), 60_000],
    ['for a moment, when it heals now', answered(429, HASTE, reset(0)), 1_000],
    ['for a moment, when our clock is late', answered(429, HASTE, reset(-500)), 1_000],
    ['for a minute, when nobody says how long', answered(429, HASTE), 60_000],
    [
      'for a minute, when it is said in words',
      answered(429, HASTE, { 'x-rate-limit-reset': 'soon' }),
      60_000,
    ],
    ['not longer than the window, whatever the header says', answered(429, HASTE, reset(9e9)), 960_000],
    [
      'until the app’s day is over, when that is what ran out',
      answered(429, HASTE, { 'x-rate-limit-remaining': '80', ...reset(300), ...day('app', 0, 7_200) }),
      7_200_000,
    ],
    [
      'until the user’s day is over',
      answered(429, HASTE, { 'x-rate-limit-remaining': '3', ...reset(300), ...day('user', 0, 50_000) }),
      50_000_000,
    ],
    [
      'no longer than the short window, when the day has room',
      answered(429, HASTE, { 'x-rate-limit-remaining': '0', ...reset(300), ...day('app', 90, 7_200) }),
      300_000,
    ],
  ])('waits %s', (_, answer, afterMs) =>
    expect(decideOutcome(answer, outgoing(), NOW)).toEqual({ kind: 'retry', afterMs, code: 'rateLimited' }),
  )
})

const OTHERS: readonly (readonly [string, XAnswer, Outcome])[] = [
  [
    'a post',
    answered(201, { data: { id: '17', text: '@nora Ciao' } }),
    { kind: 'sent', externalId: '17', at: NOW },
  ],
  [
    'a post in the newer dialect',
    answered(201, { data: { id: '17', text: 'Ciao', edit_history_post_ids: ['17'] } }),
    { kind: 'sent', externalId: '17', at: NOW },
  ],
  [
    'a post whose id says when X made it',
    answered(201, { data: { id: '2124309901843890176', text: 'Ciao' } }),
    { kind: 'sent', externalId: '2124309901843890176', at: new Date('2026-11-22T01:12:03.026Z') },
  ],
  [
    'a direct message',
    answered(201, { data: { dm_conversation_id: '1-2', dm_event_id: '18' } }),
    { kind: 'sent', externalId: '18', at: NOW },
  ],
  ['a body cut off', answered(201, null), { kind: 'unknown', code: 'answerCut' }],
  ['a body without an id', answered(201, { data: {} }), { kind: 'unknown', code: 'answerCut' }],
  [
    'errors beside success',
    answered(200, { errors: [{ title: 'odd' }] }),
    { kind: 'unknown', code: 'answerCut' },
  ],
  ['a success of another kind', answered(202, null), { kind: 'unknown', code: 'answerCut' }],
  ['500', answered(500, null), { kind: 'unknown', code: 'networkError' }],
  ['502', answered(502, null), { kind: 'unknown', code: 'networkError' }],
  ['503', answered(503, { title: 'Service Unavailable' }), { kind: 'unknown', code: 'networkError' }],
  ['504', answered(504, null), { kind: 'unknown', code: 'networkError' }],
  [
    'silence before it was sent',
    { kind: 'silent', wasSent: false, code: 'ECONNREFUSED' },
    { kind: 'retry', afterMs: 5_000, code: 'unreachable' },
  ],
  [
    'silence after it was sent',
    { kind: 'silent', wasSent: true, code: 'ECONNRESET' },
    { kind: 'unknown', code: 'answerLost' },
  ],
]

describe('any other answer', () => {
  test.each(OTHERS)('%s', (_, answer, outcome) =>
    expect(decideOutcome(answer, outgoing(), NOW)).toEqual(outcome),
  )
})
