import { createHmac, randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import {
  applyFailure,
  decideLock,
  FORGET_AFTER_SECONDS,
  limitsOf,
  networkOf,
  type SignInLimit,
} from '../../core/member/sign-in-limit.ts'
import { type Telling, tellOfGuessing } from '../../desk/member/tell-of-door.ts'
import type { Database } from '../../store/database.ts'
import {
  forgetFailures,
  forgetFailuresBefore,
  forgiveOne,
  holdFailures,
  isAnyLocked,
  writeFailures,
} from '../../store/sign-in-failure.ts'
import { addToDevice, isKnownTo, type KnownDevice, readDevice, writeDevice } from './known-device.ts'

/** The address that the server saw; written by routes/auth-routes.ts, never by a browser. */
const CLIENT_IP = 'x-pronto-client-ip'
const COOKIE = 'known_device'
const COOKIE_SECONDS = 60 * 60 * 24 * 180

interface Options extends Telling {
  readonly secret: string
}

/** What a try is counted under, by the limit that judges it. */
type Keys = Readonly<Partial<Record<SignInLimit, string>>>

/**
 * Counts wrong passwords and makes who guesses wait. A try is counted before the password is looked at and given
 * back when it was right: so a hundred guesses at once are a hundred, not one.
 */
export function guardDoor({ secret, ...telling }: Options): BetterAuthPlugin {
  const { database, now } = telling
  const keyed = (...parts: string[]) =>
    createHmac('sha256', secret).update(parts.join('\n')).digest('base64url')
  const deviceOf = async (ctx: Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]) => {
    const { name } = ctx.context.createAuthCookie(COOKIE)
    return readDevice((await ctx.getSignedCookie(name, secret)) || '')
  }
  const keysOf = (email: string, ip: string, device: KnownDevice | null): Keys => {
    const network = networkOf(ip)
    const all: Record<SignInLimit, string> = {
      pair: keyed('pair', email, network),
      address: keyed('address', email),
      network: keyed('network', network),
      device: keyed('device', email, device?.id ?? ''),
    }
    const isKnown = device !== null && isKnownTo(device, keyed('known', email))
    return Object.fromEntries(limitsOf(isKnown).map(limit => [limit, all[limit]]))
  }
  const isPassword = (ctx: { path?: string | undefined }) => ctx.path === '/sign-in/email'

  return {
    id: 'guard-door',
    hooks: {
      before: [
        {
          matcher: isPassword,
          handler: createAuthMiddleware(async ctx => {
            const email = emailIn(ctx.body)
            if (email === null) return undefined
            const keys = keysOf(email, ctx.headers?.get(CLIENT_IP) ?? '', await deviceOf(ctx))
            const lockedUntil = await takeTry(database, keys, now())
            return lockedUntil === null ? undefined : shut(lockedUntil, now())
          }),
        },
      ],
      after: [
        {
          matcher: isPassword,
          handler: createAuthMiddleware(async ctx => {
            const email = emailIn(ctx.body)
            const { returned } = ctx.context
            if (email === null) return
            const keys = keysOf(email, ctx.headers?.get(CLIENT_IP) ?? '', await deviceOf(ctx))
            if (isAPIError(returned) && returned.statusCode === 401) {
              // Not waited for: how long it takes would tell whether the address is one of ours.
              void tellIfShut(telling, email, keys).catch(error =>
                ctx.context.logger.error('who was guessed at could not be told', error),
              )
              return
            }
            await giveBack(database, keys, !isAPIError(returned))
          }),
        },
        {
          // Through whichever door: the password alone is not enough where a second step follows.
          matcher: () => true,
          handler: createAuthMiddleware(async ctx => {
            const email = ctx.context.newSession?.user.email.toLowerCase()
            if (email === undefined) return
            const known = (await deviceOf(ctx)) ?? { id: randomBytes(12).toString('base64url'), people: [] }
            const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: COOKIE_SECONDS })
            const value = writeDevice(addToDevice(known, keyed('known', email)))
            await ctx.setSignedCookie(cookie.name, value, secret, cookie.attributes)
          }),
        },
      ],
    },
  }
}

/** A network that is shut is nobody's in particular. */
async function tellIfShut(telling: Telling, email: string, { network, ...keys }: Keys): Promise<void> {
  const { database, now } = telling
  if (await isAnyLocked(database.kysely, Object.values(keys), now()))
    await tellOfGuessing(telling, { email }, 'password')
}

function emailIn(body: unknown): string | null {
  const email = (body as { email?: unknown } | null | undefined)?.email
  return typeof email === 'string' && email !== '' ? email.trim().toLowerCase() : null
}

/** @returns until when the door is shut; null when this try may be made, and is counted. */
const takeTry = ({ kysely }: Database, keys: Keys, now: Date): Promise<Date | null> =>
  kysely.transaction().execute(async trx => {
    await forgetFailuresBefore(trx, new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000))
    const known = await holdFailures(trx, Object.values(keys), now)
    const locks = [...known.values()].flatMap(each => decideLock(each, now) ?? [])
    if (locks.length > 0) return new Date(Math.max(...locks.map(lock => lock.getTime())))
    for (const [limit, key] of Object.entries(keys))
      await writeFailures(trx, key, applyFailure(limit as SignInLimit, known.get(key) ?? null, now))
    return null
  })

/** The right password ends what this person and this device have done wrong; of others' failures, only our own try. */
async function giveBack({ kysely }: Database, keys: Keys, wasRight: boolean): Promise<void> {
  const own = [keys.pair, keys.device].filter(key => key !== undefined)
  const shared = [keys.address, keys.network].filter(key => key !== undefined)
  if (wasRight) await forgetFailures(kysely, own)
  const rest = wasRight ? shared : [...own, ...shared]
  if (rest.length > 0) await forgiveOne(kysely, rest)
}

/** An answer and no error: a shut door is no alarm in the log. */
function shut(until: Date, now: Date): Response {
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  const body = { code: 'SIGN_IN_LOCKED', message: 'Too many wrong tries. Wait.', retryAfterSeconds }
  return Response.json(body, { status: 429, headers: { 'Retry-After': String(retryAfterSeconds) } })
}
