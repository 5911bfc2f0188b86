import type { AuthContext, BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthMiddleware } from 'better-auth/api'
import { genericOAuth } from 'better-auth/plugins'
import type { Role } from '../../core/member/role.ts'
import type { Database } from '../../store/database.ts'
import type { Settings } from '../settings.ts'
import { PROVIDER_ID, refuseArrival } from './seat.ts'

const PATIENCE_MS = 8_000

/** The house's own sign-in, by OpenID Connect. */
export interface SingleSignOn {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** On the button. */
  readonly name: string
  /** What somebody becomes who comes for the first time; null: nobody comes in without a seat. */
  readonly roleOfNew: Role | null
}

/** @returns null where it is not configured; settings.ts has seen to it that nothing is missing. */
export function readSingleSignOn(settings: Settings): SingleSignOn | null {
  const { PRONTO_OIDC_ISSUER: issuer, PRONTO_OIDC_CLIENT_ID: clientId } = settings
  const { PRONTO_OIDC_CLIENT_SECRET: clientSecret } = settings
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return null
  return {
    issuer: issuer.replace(/\/$/, ''),
    clientId,
    clientSecret,
    name: settings.PRONTO_OIDC_NAME,
    roleOfNew: settings.PRONTO_OIDC_ROLE ?? null,
  }
}

type Provider = AuthContext['socialProviders'][number]

/**
 * The library asks the provider what it can do once, at the start, and lives without it for ever when there is no
 * answer. Here it is asked when somebody first wants in, and again until it has answered.
 */
export function singleSignOn(config: SingleSignOn | null, database: Database): BetterAuthPlugin {
  let found: Provider | null = null
  let context: AuthContext | null = null

  const ask = async (): Promise<Provider> => {
    if (found !== null) return found
    if (config === null || context === null) throw new APIError('NOT_FOUND', { code: 'NO_SINGLE_SIGN_ON' })
    const provider = await within(PATIENCE_MS, discover(config, context)).catch(() => null)
    if (provider === null) throw unreachable()
    found = provider
    return provider
  }
  const known = (): Provider => {
    if (found === null) throw unreachable()
    return found
  }

  return {
    id: 'single-sign-on',
    init: ctx => {
      context = ctx
      if (config === null) return {}
      return { context: { socialProviders: [lateProvider(config, known, database), ...ctx.socialProviders] } }
    },
    hooks: {
      before: [
        {
          matcher: ctx => ctx.path === '/sign-in/social',
          handler: createAuthMiddleware(async ctx => {
            // Tokens come by way of the browser's redirect and our own question alone, never from a request.
            if ((ctx.body as { idToken?: unknown } | undefined)?.idToken !== undefined)
              throw new APIError('BAD_REQUEST', { code: 'NO_TOKENS_HERE' })
            await ask()
          }),
        },
        {
          // Another node may have sent the browser away.
          matcher: ctx => ctx.path === '/callback/:id',
          handler: createAuthMiddleware(async () => {
            await ask().catch(() => {
              throw backToDoor('provider_unreachable')
            })
          }),
        },
      ],
    },
  }
}

const backToDoor = (error: string) =>
  new APIError('FOUND', undefined, { Location: `/sign-in?error=${error}` })

const unreachable = () =>
  new APIError('SERVICE_UNAVAILABLE', {
    code: 'PROVIDER_UNREACHABLE',
    message: 'The provider does not answer.',
  })

async function discover(config: SingleSignOn, ctx: AuthContext): Promise<Provider | null> {
  const plugin = genericOAuth({
    config: [
      {
        providerId: PROVIDER_ID,
        name: config.name,
        discoveryUrl: `${config.issuer}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId: config.clientId,
        clientSecret: config.clientSecret,
        scopes: ['openid', 'email', 'profile'],
        disableSignUp: config.roleOfNew === null,
      },
    ],
  })
  const answer = (await plugin.init?.({ ...ctx, socialProviders: [] })) as
    | { context?: { socialProviders?: Provider[] } }
    | undefined
  const provider = answer?.context?.socialProviders?.[0]
  // A document that speaks for another issuer is another's.
  return provider?.issuer?.replace(/\/$/, '') === config.issuer ? provider : null
}

/** Stands where the library looks for a provider, before there is one. */
const lateProvider = (config: SingleSignOn, known: () => Provider, database: Database): Provider =>
  ({
    id: PROVIDER_ID,
    name: config.name,
    get issuer() {
      return known().issuer
    },
    get idToken() {
      return known().idToken
    },
    get requiresIdTokenNonce() {
      return known().requiresIdTokenNonce
    },
    get options() {
      return known().options
    },
    accountSubject: data => known().accountSubject(data),
    createAuthorizationURL: data => known().createAuthorizationURL(data),
    validateAuthorizationCode: data => within(PATIENCE_MS, known().validateAuthorizationCode(data)),
    async getUserInfo(tokens) {
      const answer = await within(PATIENCE_MS, known().getUserInfo(tokens))
      if (answer === null) return null
      const { email, emailVerified } = answer.user
      const subject = String((answer.data as { sub?: unknown }).sub ?? '')
      const arrival = { subject, email: email ?? '', isEmailVerified: emailVerified === true }
      const refusal = await refuseArrival(database, arrival, config.roleOfNew)
      if (refusal !== null) throw backToDoor(refusal)
      return answer
    },
  }) as Provider

function within<T>(ms: number, work: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), ms)
  })
  return Promise.race([work, patience]).finally(() => clearTimeout(timer))
}
