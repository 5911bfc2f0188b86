import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import type { NewEvent } from '../../core/events.ts'
import { type Telling, tellOfDoor, tellOfGuessing } from '../../desk/member/tell-of-door.ts'
import { hasSecondFactor, isCodeLocked } from '../../store/door.ts'
import { findKnocker, type Knock } from './who-knocks.ts'

/** What the library does by itself, and the event that it is here. */
const DEEDS: Readonly<Record<string, NewEvent>> = {
  '/two-factor/verify-totp': factor('secondFactorOn'),
  '/two-factor/disable': factor('secondFactorOff'),
  '/two-factor/generate-backup-codes': factor('recoveryCodesRenewed'),
  '/two-factor/verify-backup-code': factor('recoveryCodeUsed'),
  '/passkey/verify-registration': { type: 'member.passkeyChanged', data: { deed: 'added' } },
  '/passkey/delete-passkey': { type: 'member.passkeyChanged', data: { deed: 'removed' } },
}
const GUESSED: ReadonlySet<string> = new Set(['/two-factor/verify-totp', '/two-factor/verify-backup-code'])

function factor(deed: Extract<NewEvent, { type: 'member.secondFactorChanged' }>['data']['deed']): NewEvent {
  return { type: 'member.secondFactorChanged', data: { deed } }
}

/** Who knocked, as it was before: afterwards the session is another one, or gone. */
interface Before {
  readonly userId: string
  readonly hadSecondFactor: boolean
}

/**
 * Writes an event for what somebody does at his own door by the library's routes. The library has written its rows by
 * then: where the node falls between the two, the deed stands and its event is missing.
 */
export function tellDoors(telling: Telling): BetterAuthPlugin {
  const { database } = telling
  const before = new WeakMap<Request, Before>()
  const matcher = ({ path }: { path?: string | undefined }) => path !== undefined && path in DEEDS

  const remember = async (ctx: Knock) => {
    const userId = await findKnocker(ctx)
    if (userId === null || ctx.request === undefined) return
    before.set(ctx.request, { userId, hadSecondFactor: await hasSecondFactor(database.kysely, userId) })
  }

  return {
    id: 'tell-doors',
    hooks: {
      before: [{ matcher, handler: createAuthMiddleware(async ctx => remember(ctx)) }],
      after: [
        {
          matcher,
          handler: createAuthMiddleware(async ctx => {
            const known = ctx.request && before.get(ctx.request)
            const event = DEEDS[ctx.path]
            if (known === undefined || event === undefined) return
            const { returned } = ctx.context
            if (!isAPIError(returned) && !(returned instanceof Response && !returned.ok)) {
              // A code that only lets in is nobody's news.
              const isEntry = ctx.path === '/two-factor/verify-totp' && known.hadSecondFactor
              if (!isEntry) await tellOfDoor(telling, known.userId, event)
            } else if (
              GUESSED.has(ctx.path) &&
              (await isCodeLocked(database.kysely, known.userId, new Date()))
            )
              await tellOfGuessing(telling, known, 'code')
          }),
        },
      ],
    },
  }
}
