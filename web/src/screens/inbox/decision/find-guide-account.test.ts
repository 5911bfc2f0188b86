import { expect, test } from 'vitest'
import { fillText } from '../../../../../src/core/policy/written-text.ts'
import { findGuideAccount } from './find-guide-account.ts'

const MAIL = { accountId: 'm', channel: 'email', handle: 'aiuto@acme.example' }
const CHAT = { accountId: 'c', channel: 'mastodon', handle: 'acme' }

test.each([
  ['by its address', 'scrivi a aiuto@acme.example.', 'm'],
  ['whatever its capitals', 'Aiuto@Acme.example', 'm'],
  ['by its handle', 'here: @acme!', 'c'],
  ['not by a longer handle', '@acme_aiuta', null],
  ['not by an address that holds it', 'https://acme.example/acme2', null],
  ['by nothing', 'for documents and files', null],
])('an account is found %s', (_how, reach, found) => {
  const guide = { name: fillText('Guide'), reach: fillText({ it: reach }) }
  expect(findGuideAccount(guide, [MAIL, CHAT])?.accountId ?? null).toBe(found)
})
