import { expect, test } from 'vitest'
import { decideRefusal, decideUnwritten } from './refusals.ts'
import type { XrpcAnswer } from './request.ts'
import { readFixture } from './testing/fixtures.ts'
import { isSpentToken, readHealthCode, readProblem, readWaitMs } from './trouble.ts'

const errors = readFixture('errors.json') as Record<string, { status: number; body: unknown }>
const answer = (status: number, body: unknown = {}, headers: Record<string, string> = {}): XrpcAnswer => ({
  kind: 'answered',
  status,
  headers: new Headers(headers),
  body,
})
const captured = (name: string): XrpcAnswer => answer(errors[name]?.status ?? 0, errors[name]?.body)

test.each([
  ['badToken', 'needsLogin', true],
  ['wrongPassword', 'needsLogin', true],
  ['ordinaryPasswordToChat', 'forbidden', false],
  ['unknownChat', 'unreachable', false],
  ['noRecord', 'unexpected', false],
] as const)('%s is %s', (name, code, isSpent) => {
  expect(readHealthCode(captured(name))).toBe(code)
  expect(isSpentToken(captured(name))).toBe(isSpent)
})

test.each([
  [200, {}, null],
  [200, null, 'unexpected'],
  [400, { error: 'ExpiredToken' }, 'needsLogin'],
  [401, { error: 'AccountTakedown' }, 'forbidden'],
  [403, {}, 'forbidden'],
  [429, {}, 'rateLimited'],
  [501, {}, 'forbidden'],
  [502, null, 'unreachable'],
] as const)('%i %j is %s', (status, body, code) => expect(readHealthCode(answer(status, body))).toBe(code))

const SILENT = { kind: 'silent', code: 'x' } as const

test.each([
  [answer(200), null, null],
  [answer(429, {}, { 'retry-after': '7' }), { kind: 'retry', afterMs: 7000 }, { kind: 'retry' }],
  [
    answer(400, { error: 'InvalidRequest', message: 'no' }),
    { kind: 'refused', code: 'invalid' },
    { kind: 'refused' },
  ],
  [
    answer(400, { error: 'NotFollowedBySender' }),
    { kind: 'refused', code: 'directClosed' },
    { kind: 'refused' },
  ],
  [answer(400, { error: 'BlockedActor' }), { kind: 'refused', code: 'blocked' }, { kind: 'refused' }],
  [answer(401, {}), { kind: 'refused', code: 'needsLogin' }, { kind: 'refused' }],
  [answer(501, {}), { kind: 'refused', code: 'forbidden' }, { kind: 'refused' }],
  [answer(500, {}), { kind: 'unknown' }, { kind: 'retry' }],
  [{ ...SILENT, wasSent: true }, { kind: 'unknown', code: 'answerLost' }, { kind: 'retry' }],
  [{ ...SILENT, wasSent: false }, { kind: 'retry', code: 'unreachable' }, { kind: 'retry' }],
] as const)('a write answered so, and a look before it', (given, write, look) => {
  const [written, looked] = [decideRefusal(given as XrpcAnswer), decideUnwritten(given as XrpcAnswer)]
  if (write === null) expect([written, looked]).toEqual([null, null])
  else expect([written, looked]).toMatchObject([write, look])
})

test.each([
  [{}, 60_000],
  [{ 'retry-after': '3' }, 3000],
  [{ 'ratelimit-reset': '1010' }, 10_000],
  [{ 'ratelimit-reset': '990' }, 1000],
  [{ 'ratelimit-reset': 'soon' }, 60_000],
  [{ 'retry-after': '99999999' }, 24 * 60 * 60_000],
])('%j asks for %i ms', (headers, ms) =>
  expect(readWaitMs(new Headers(headers as Record<string, string>), 1_000_000)).toBe(ms),
)

test.each([null, 42, [], 'x', { error: 5, message: {} }])('%j gives no reason, and does no harm', body =>
  expect(readProblem(body).explain).toBe('The network gave no reason.'),
)
