import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { beginRedmine } from '../../chaos/houses/begin-redmine.ts'
import { beginRt } from '../../chaos/houses/begin-rt.ts'
import type { HouseUnderTest } from '../../chaos/houses/house.ts'
import { type OpenCockpit, openCockpit } from '../browser/open-cockpit.ts'
import { tellBillingStory } from '../browser/tell-billing-story.ts'

describe.skipIf(!existsSync('/usr/bin/chromium'))('a billing question, in the cockpit', () => {
  let open: OpenCockpit
  let houses: readonly HouseUnderTest[]
  beforeAll(async () => {
    ;[open, ...houses] = await Promise.all([
      openCockpit(),
      beginRt(inject('rt')),
      beginRedmine(inject('redmine')),
    ])
  })
  afterAll(async () => {
    await open?.close()
    for (const house of houses ?? []) await house.stop()
  })

  test.each([
    ['Request Tracker', 0],
    ['Redmine', 1],
  ] as const)('is answered in %s', async (_, at) => {
    const house = houses[at]
    if (house === undefined) throw new Error('no such house')
    const { system } = await open.demand<{ system: { id: string } }>('/api/ticketing', house.connection)
    await open.demand('/api/departments/accounting', {
      way: 'ticketing',
      language: 'it',
      address: null,
      accountId: null,
      climbAddress: null,
      systemId: system.id,
      memberIds: [],
    })
    await tellBillingStory(open, async (_question, answer) => {
      await expect.poll(house.listIssues).toHaveLength(1)
      const [issue] = await house.listIssues()
      await house.answer(issue?.id ?? '', answer)
    })
  })
})
