import { connectAccount } from '../../src/desk/account/connect-account.ts'
import type { AccountRow } from '../../src/store/account.ts'
import type { World } from '../world.ts'

const LETTER = {
  subject: 'La mia richiesta',
  html: null,
  rest: '',
  to: [],
  cc: [],
  forwardedBy: null,
  proofs: { dkim: 'pass', spf: 'unknown', dmarc: 'pass' },
  blockedImages: 0,
} as const

/** The brand's letter box, beside its two accounts on the scripted network. */
export async function openBox(world: World): Promise<AccountRow> {
  const connected = await connectAccount(
    world.desk,
    world.workspaceId,
    {
      channel: 'post',
      purpose: 'care',
      keywords: [],
      settings: {},
      secrets: { accessToken: '77:cura' },
      dailyBudgetMicros: null,
    },
    world.members.giulia,
  )
  if (!connected.ok) throw new Error('the letter box could not be connected')
  return connected.value
}

/** A letter by Luca, in whose text stands the code. */
export const asLetter = (world: World, code: string, otherwise: object = {}) =>
  world.direct({
    from: {
      externalId: 'luca@example.org',
      handle: 'luca@example.org',
      displayName: 'Luca',
      bio: '',
      avatarUrl: null,
      followers: 0,
      isVerified: false,
    },
    counterpart: null,
    networkThread: '<1@example.org>',
    externalId: '<1@example.org>',
    text: `Eccomi, ${code}. Ecco la fattura.`,
    letter: LETTER,
    ...otherwise,
  })
