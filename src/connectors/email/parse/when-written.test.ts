import { describe, expect, test } from 'vitest'
import { whenWritten } from './when-written.ts'

const RECEIVED = '2026-03-06T12:00:00.000Z'
const read = (header: string | null) => whenWritten(header, new Date(RECEIVED)).toISOString()

describe('when a mail was written', () => {
  test.each<[header: string | null, expected: string]>([
    ['Fri, 06 Mar 2026 11:30:00 +0100', '2026-03-06T10:30:00.000Z'],
    ['Fri, 6 Mar 2026 11:30:00 +0100 (CET)', '2026-03-06T10:30:00.000Z'],
    ['6 Mar 2026 11:30 CET', '2026-03-06T10:30:00.000Z'],
    ['6 Mar 26 10:30:00 GMT', '2026-03-06T10:30:00.000Z'],
    ['Fri, 06 Mar 2026 10:30:00', '2026-03-06T10:30:00.000Z'],
    ['Fri, 06 Mar 2026 10:30:00 XYZT', '2026-03-06T10:30:00.000Z'],
    ['2026-03-06T10:30:00Z', '2026-03-06T10:30:00.000Z'],
    ['Fri, 06 Mar 2026 12:00:01 +0000', RECEIVED],
    ['Mon, 01 Jan 2035 00:00:00 +0000', RECEIVED],
    ['Thu, 01 Jan 1970 00:00:00 +0000', RECEIVED],
    ['ieri', RECEIVED],
    ['', RECEIVED],
    [null, RECEIVED],
    ['('.repeat(100_000), RECEIVED],
  ])('%s', (header, expected) => expect(read(header)).toBe(expected))
})
