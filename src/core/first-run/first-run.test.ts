import { describe, expect, test } from 'vitest'
import { applyFirstRunAct, type FirstRun, type FirstRunAct, NEW_FIRST_RUN } from './first-run.ts'

const half: FirstRun = { step: 'team', skipped: ['note'], hasOpenedPalette: true, isDismissed: true }

describe('the first run', () => {
  test.each<[string, FirstRunAct, FirstRun]>([
    ['goes on at a page', { act: 'goTo', step: 'policy' }, { ...half, step: 'policy' }],
    ['goes back to one', { act: 'goTo', step: 'brand' }, { ...half, step: 'brand' }],
    ['ends', { act: 'finish' }, { ...half, step: null }],
    ['skips a deed', { act: 'skip', deed: 'invite' }, { ...half, skipped: ['note', 'invite'] }],
    ['skips it once', { act: 'skip', deed: 'note' }, half],
    ['knows that the palette was opened', { act: 'openPalette' }, half],
    ['is put away', { act: 'dismiss' }, half],
    [
      'begins anew, and remembers what was done',
      { act: 'begin' },
      { ...NEW_FIRST_RUN, hasOpenedPalette: true },
    ],
  ])('%s', (_, act, after) => expect(applyFirstRunAct(half, act)).toEqual(after))

  test.each<[FirstRunAct]>([
    [{ act: 'goTo', step: 'team' }],
    [{ act: 'finish' }],
    [{ act: 'skip', deed: 'note' }],
    [{ act: 'openPalette' }],
    [{ act: 'dismiss' }],
  ])('where nobody is guided, %o begins nothing', act => expect(applyFirstRunAct(null, act)).toBeNull())

  test('where nobody is guided somebody may ask to be', () =>
    expect(applyFirstRunAct(null, { act: 'begin' })).toEqual(NEW_FIRST_RUN))
})
