import { expect, test } from 'vitest'
import { decidePulse } from './decide-pulse.ts'

const NOON = Date.parse('2026-03-02T12:00:00.000Z')
const ago = (minutes: number) => new Date(NOON - minutes * 60_000).toISOString()
const trouble = { code: 'unreachable', explain: '', since: ago(3) }

test.each([
  ['read a moment ago', { status: 'connected', trouble: null, lastReadAt: ago(1) }, 'well'],
  ['not read for a while', { status: 'connected', trouble: null, lastReadAt: ago(6) }, 'quiet'],
  [
    'silent beyond its habit',
    { status: 'connected', trouble: null, lastReadAt: ago(1), silentSince: ago(90) },
    'quiet',
  ],
  ['never read', { status: 'connected', trouble: null, lastReadAt: null }, 'unread'],
  ['in trouble', { status: 'connected', trouble, lastReadAt: ago(1) }, 'trouble'],
  ['login lost', { status: 'needsLogin', trouble: null, lastReadAt: ago(1) }, 'trouble'],
  ['paused, whatever else', { status: 'paused', trouble, lastReadAt: ago(60) }, 'paused'],
] as const)('%s', (_name, account, pulse) => {
  expect(decidePulse({ silentSince: null, ...account }, NOON)).toBe(pulse)
})
