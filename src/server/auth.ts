import { betterAuth } from 'better-auth'
import { organization } from 'better-auth/plugins'
import { createAccessControl } from 'better-auth/plugins/access'
import type { Database } from '../store/database.ts'

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
}

/**
 * Sign-in: e-mail and password, sessions in the database, workspaces as the library's organisations under our own
 * words. Nobody signs up by himself: the first start makes the owner, later people are invited.
 */
export const createAuth = ({ database, baseUrl, secret, newId }: AuthOptions) =>
  betterAuth({
    database: database.pool,
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: [baseUrl],
    telemetry: { enabled: false },
    // A mistyped password is nobody's alarm.
    logger: { level: 'error' },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    rateLimit: {
      enabled: true,
      window: 60,
      max: 120,
      storage: 'database',
      modelName: 'rate_limit',
      fields: { lastRequest: 'last_request' },
      customRules: { '/sign-in/email': { window: 60, max: 10 } },
    },
    user: { fields: { emailVerified: 'email_verified', ...stamps } },
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
    ],
    advanced: {
      database: { generateId: () => newId() },
      cookiePrefix: 'pronto',
      ipAddress: { ipAddressHeaders: ['x-pronto-client-ip'] },
      useSecureCookies: baseUrl.startsWith('https:'),
    },
  })

export type Auth = ReturnType<typeof createAuth>
