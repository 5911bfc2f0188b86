import { describe, expect, test } from 'vitest'
import { FAILING_MS, isFailingTooLong, judgeReceived, nextTryAt, PAUSES_MS } from './attempts.ts'
import { isPrivateAddress, readReceiverUrl } from './receiver-address.ts'

describe('a private address', () => {
  test.each([
    ['127.0.0.1', true],
    ['10.255.255.255', true],
    ['172.15.255.255', false],
    ['172.16.0.0', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['192.168.1.1', true],
    ['192.169.0.1', false],
    ['169.254.169.254', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['0.0.0.0', true],
    ['224.0.0.1', true],
    ['255.255.255.255', true],
    ['8.8.8.8', false],
    ['::', true],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['::ffff:a00:1', true],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::a00:1', true],
    ['2002:a00:1::', true],
    ['2002:808:808::', false],
    ['2001:db8::1', true],
    ['2001::1', true],
    ['2001:4860:4860::8888', false],
    ['fc00::1', true],
    ['fe80::1%eth0', true],
    ['ff02::1', true],
    ['nonsense', true],
  ])('%s: %s', (address, isPrivate) => expect(isPrivateAddress(address)).toBe(isPrivate))
})

describe('where events may go', () => {
  test.each([
    ['https://example.com/hook', false, null],
    ['http://example.com/hook', false, 'notHttps'],
    ['http://localhost:3000/', true, null],
    ['https://localhost/', false, 'privateAddress'],
    ['https://printer.local/', false, 'privateAddress'],
    ['https://2130706433/', false, 'privateAddress'],
    ['https://0177.0.0.1/', false, 'privateAddress'],
    ['https://localhost./', false, 'privateAddress'],
    ['https://[::1]/', false, 'privateAddress'],
    ['https://[fd00::1]/', false, 'privateAddress'],
    ['https://me:secret@example.com/', false, 'notAUrl'],
    ['ftp://example.com/', true, 'notHttps'],
    ['https://example.com/#a', false, 'notAUrl'],
    ['example.com', false, 'notAUrl'],
  ])('%s (private addresses allowed: %s): %s', (url, allowsPrivate, refusal) => {
    const read = readReceiverUrl(url, allowsPrivate)
    expect(read.ok ? null : read.refusal).toBe(refusal)
  })
})

describe('tries', () => {
  const answered = (status: number) => ({ kind: 'answered', status, answer: '' }) as const

  test.each([
    [answered(200), 1, 'taken'],
    [answered(204), 11, 'taken'],
    [answered(301), 1, 'again'],
    [answered(404), 1, 'again'],
    [answered(410), 1, 'gone'],
    [answered(500), PAUSES_MS.length, 'again'],
    [answered(500), PAUSES_MS.length + 1, 'given up'],
    [{ kind: 'silent', trouble: 'timeout' } as const, 1, 'again'],
  ] as const)('%o after %d tries: %s', (received, attempts, verdict) =>
    expect(judgeReceived(received, attempts)).toBe(verdict),
  )

  test('wait longer and longer, and end after three days', () => {
    const now = new Date(0)
    const pauses = PAUSES_MS.map((_, n) => nextTryAt(now, n + 1, 0).getTime())
    expect(pauses).toEqual(pauses.toSorted((a, b) => a - b))
    expect(pauses.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(FAILING_MS)
    expect(nextTryAt(now, 1, 1).getTime()).toBe(6_000)
  })

  test('are given up on a receiver that took nothing for three days', () => {
    const now = new Date(FAILING_MS)
    expect(isFailingTooLong(new Date(0), now)).toBe(true)
    expect(isFailingTooLong(new Date(1), now)).toBe(false)
    expect(isFailingTooLong(null, now)).toBe(false)
  })
})
