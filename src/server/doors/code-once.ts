import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware } from 'better-auth/api'
import { symmetricDecrypt } from 'better-auth/crypto'
import type { Database } from '../../store/database.ts'
import { findCodeSecret, takeCodeStep } from '../../store/door.ts'
import { findStep } from './time-code.ts'
import { findKnocker } from './who-knocks.ts'

/**
 * A code of the authenticator is good once: whoever looked over a shoulder, or stands between, comes too late. The library
 * takes a code as often as it is shown; so its step is taken here first, and whoever finds it taken is not let on to it.
 * A right code that the library then refuses for another reason is used up too: the next one is half a minute away.
 */
export const codeOnce = (database: Database): BetterAuthPlugin => ({
  id: 'code-once',
  hooks: {
    before: [
      {
        matcher: ctx => ctx.path === '/two-factor/verify-totp',
        handler: createAuthMiddleware(async ctx => {
          const { code } = (ctx.body ?? {}) as { code?: unknown }
          const userId = await findKnocker(ctx)
          if (typeof code !== 'string' || userId === null) return undefined
          const sealed = await findCodeSecret(database.kysely, userId)
          if (sealed === undefined) return undefined
          const secret = await symmetricDecrypt({ key: ctx.context.secretConfig, data: sealed })
          // The true time, as the library reads it.
          const step = findStep(secret, code, new Date())
          if (step === null || (await takeCodeStep(database.kysely, userId, step))) return undefined
          return usedUp()
        }),
      },
    ],
  },
})

/** An answer and no error: a code that comes twice is no alarm in the log. */
const usedUp = (): Response =>
  Response.json({ code: 'CODE_USED', message: 'This code was used before.' }, { status: 401 })
