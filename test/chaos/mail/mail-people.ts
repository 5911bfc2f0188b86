import type { Character } from '../../../src/sandbox/cast/character.ts'
import { characters } from '../../../src/sandbox/cast/characters.ts'
import type { MailHost } from '../../networks/mail/start-mail-host.ts'

export const CARE = 'aiuto@aurora.example'
export const ACCOUNTING = 'conti@aurora.example'
export const PASSWORD = 'a-password-of-the-chaos'

const HOW_MANY = 8

export const addressOf = ({ username }: Character): string =>
  `${username.toLowerCase().replaceAll('_', '.')}@posta.example`

export const people: readonly Character[] = characters.slice(0, HOW_MANY)

/** The brand's mailbox, that of accounting, and one for each customer. */
export async function settleMailPeople(host: MailHost): Promise<void> {
  await Promise.all(
    [CARE, ACCOUNTING, ...people.map(addressOf)].map(address => host.addUser(address, PASSWORD)),
  )
}
