import { betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import type { Database } from '../store/database.ts'
import { codeOnce } from './doors/code-once.ts'
import { guardDoor } from './doors/guard-door.ts'
import { decidePasskeyDoor, passkeys } from './doors/passkeys.ts'
import { seatNewcomers } from './doors/seat.ts'
import { secondFactor } from './doors/second-factor.ts'
import { type SingleSignOn, singleSignOn } from './doors/single-sign-on.ts'
import { tellDoors } from './doors/tell-doors.ts'

const stamps = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

/** The library's own acts within a workspace; what a role may do on the desk stands in core/member/role.ts. */
const access = createAccessControl({
  invitation: ['create', 'cancel'],
  member: ['create', 'update', 'delete'],
} as const)
const nothing = access.newRole({ invitation: [], member: [] })
const everything = access.newRole({
  invitation: ['create', 'cancel'],
  member: ['create', 'update', 'delete'],
})

export interface AuthOptions {
  readonly database: Database
  readonly baseUrl: string
  readonly secret: string
  readonly newId: () => string
  readonly singleSignOn?: SingleSignOn | null
  readonly now?: () => Date
}

/** What the library offers and the desk does not: tokens of the provider are not kept, codes are not mailed. */
const SHUT = [
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/link-social',
  '/unlink-account',
  '/get-access-token',
  '/refresh-token',
  '/account-info',
]

/**
 * Sign-in: e-mail and password, sessions in the database, workspaces as the library's organisations under our own
 * words. Nobody signs up by himself: the first start makes the owner, later people are invited.
 */
export const createAuth = ({
  database,
  baseUrl,
  secret,
  newId,
  singleSignOn: sso = null,
  now = () => new Date(),
}: AuthOptions) =>
  betterAuth({
    database: database.pool,
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [baseUrl],
    telemetry: { enabled: false },
    // A mistyped password is nobody's alarm. What the library says beside its sentence may hold tokens.
    logger: { level: 'error', log: (_level, message) => console.error(`sign-in: ${message}`) },
    disabledPaths: SHUT,
    onAPIError: { errorURL: '/sign-in' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      // An office is one address; who guesses is stopped by doors/guard-door.ts long before.
      customRules: {
        '/sign-in/email': { window: 60, max: 60 },
        '/sign-in/social': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 60 },
      },
    },
    user: { fields: { emailVerified: 'email_verified', ...stamps } },
    databaseHooks: {
      account: { create: { before: async row => ({ data: withoutTokens(row) }) } },
    },
    session: {
      expiresIn: 60 * 60 * 24 * 14,
      updateAge: 60 * 60 * 24,
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...stamps,
      },
    },
    account: {
      modelName: 'credential',
      updateAccountOnSignIn: false,
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...stamps,
      },
    },
    verification: { fields: { expiresAt: 'expires_at', ...stamps } },
    plugins: [
      organization({
        ac: access,
        roles: {
          owner: everything,
          supervisor: everything,
          agent: nothing,
          department: nothing,
          viewer: nothing,
        },
        creatorRole: 'owner',
        allowUserToCreateOrganization: false,
        schema: {
          session: { fields: { activeOrganizationId: 'active_workspace_id' } },
          organization: { modelName: 'workspace', fields: { createdAt: 'created_at' } },
          member: { fields: { organizationId: 'workspace_id', userId: 'user_id', createdAt: 'created_at' } },
          invitation: {
            fields: {
              organizationId: 'workspace_id',
              expiresAt: 'expires_at',
              inviterId: 'inviter_id',
              createdAt: 'created_at',
            },
          },
        },
      }),
      secondFactor(),
      codeOnce(database),
      passkeys(decidePasskeyDoor(baseUrl)),
      singleSignOn(sso, database),
      seatNewcomers({ database, newId, now, roleOfNew: sso?.roleOfNew ?? null }),
      tellDoors({ database, newId, now }),
      // The last one: it remembers only those whom all others have let in.
      guardDoor({ database, secret, newId, now }),
    ],
    advanced: {
      database: { generateId: () => newId() },
      // Said, since the library lets it go in tests: then nothing would prove it.
      disableOriginCheck: false,
      cookiePrefix: 'pronto',
      ipAddress: { ipAddressHeaders: ['x-pronto-client-ip'] },
      useSecureCookies: baseUrl.startsWith('https:'),
    },
  })

/** Who somebody is, is all that we ask the provider; what it would let us do in his name is not kept. */
const withoutTokens = <T extends object>(row: T): T => ({
  ...row,
  accessToken: null,
  refreshToken: null,
  idToken: null,
})

export type Auth = ReturnType<typeof createAuth>
