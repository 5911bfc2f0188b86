import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginMail } from '../../chaos/mail/begin-mail.ts'
import type { NetworkUnderTest } from '../../chaos/network.ts'
import { type OpenCockpit, openCockpit } from '../browser/open-cockpit.ts'
import { tellBillingStory } from '../browser/tell-billing-story.ts'

describe.skipIf(!existsSync('/usr/bin/chromium'))('a billing question, in the cockpit', () => {
  let open: OpenCockpit
  let mail: NetworkUnderTest
  beforeAll(async () => {
    ;[open, mail] = await Promise.all([openCockpit(), beginMail()])
  })
  afterAll(async () => {
    await open?.close()
    await mail?.stop()
  })

  test('is answered by mail', async () => {
    const [accounting] = mail.houses ?? []
    if (accounting === undefined || !('address' in accounting.connection)) throw new Error('no accounting')
    const { account } = await open.demand<{ account: { id: string } }>('/api/accounts', mail.accounts[0])
    await open.demand('/api/departments/accounting', {
      way: 'letter',
      language: 'it',
      address: accounting.connection.address,
      accountId: account.id,
      climbAddress: null,
      systemId: null,
      memberIds: [],
    })
    await tellBillingStory(open, async (_question, answer) => {
      await expect.poll(accounting.listIssues).toHaveLength(1)
      const [letter] = await accounting.listIssues()
      await accounting.answer(letter?.id ?? '', answer)
    })
  })
})
