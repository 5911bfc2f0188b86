import { twoFactor } from 'better-auth/plugins'

/**
 * Codes of an authenticator app as a second step after the password, with ten recovery codes; both are encrypted in
 * the database. Five tries a challenge; ten wrong codes shut the second step for a quarter of an hour, which only
 * somebody with the right password can bring about.
 */
export const secondFactor = () =>
  twoFactor({
    issuer: 'Pronto',
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'two_factor',
        fields: {
          userId: 'user_id',
          backupCodes: 'backup_codes',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })
