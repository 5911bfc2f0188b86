import { describe, expect, test } from 'vitest'
import { checkPolicy } from './check/check-policy.ts'
import { isError } from './check/problem.ts'
import { STARTER_KINDS, starterAfter, starterPolicy } from './starter-policy.ts'

const telecom = starterPolicy(['Aurora'])
const hours = { ...telecom.hours, timeZone: 'Europe/Paris', holidays: [{ country: 'FR' }] }

describe.each(STARTER_KINDS.map(kind => [kind]))('the policy %s after another one', kind => {
  const next = starterAfter(
    {
      document: { ...telecom, hours },
      brandNames: ['Aurora', 'Aurora Mobile'],
      queuesInUse: ['billing', 'gone'],
    },
    kind,
  )

  test('is of the same brand at the same place', () => {
    expect(next.brandNames).toEqual(['Aurora', 'Aurora Mobile'])
    expect(next.hours).toMatchObject({ timeZone: 'Europe/Paris', holidays: [{ country: 'FR' }] })
  })

  test('keeps the queue in which somebody waits, once', () => {
    expect(next.queues.filter(({ key }) => key === 'billing')).toHaveLength(1)
    expect(next.queues.map(({ key }) => key)).toEqual([
      ...new Set([...starterPolicy([], kind).queues.map(({ key }) => key), 'billing']),
    ])
  })

  test('has no error', () => expect(checkPolicy(next).filter(isError)).toEqual([]))
})

test('without holidays there are none', () => {
  const { holidays: _, ...open } = hours
  const next = starterAfter(
    { document: { ...telecom, hours: open }, brandNames: ['Aurora'], queuesInUse: [] },
    'telecom',
  )
  expect(next.hours.holidays).toBeUndefined()
})
