import { getSessionFromCtx } from 'better-auth/api'

/** What a hook of the sign-in library is handed. */
export type Knock = Parameters<typeof getSessionFromCtx>[0]

/** The library's own name for the cookie between password and second step. */
const STEP_COOKIE = 'two_factor'

/** @returns the user who is in, or stands between password and second step; null where it is nobody. */
export async function findKnocker(ctx: Knock): Promise<string | null> {
  const session = await getSessionFromCtx(ctx)
  if (session !== null) return session.user.id
  const { name } = ctx.context.createAuthCookie(STEP_COOKIE)
  const token = await ctx.getSignedCookie(name, ctx.context.secret)
  if (typeof token !== 'string' || token === '') return null
  const step = await ctx.context.internalAdapter.findVerificationValue(token)
  return step !== null && step.expiresAt > new Date() ? step.value : null
}
