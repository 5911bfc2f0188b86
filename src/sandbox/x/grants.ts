import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isSame, randomToken, writePrivately } from '../credentials.ts'

export const ACCESS_TOKEN_SECONDS = 2 * 60 * 60
const CODE_SECONDS = 30

const grantSchema = z.object({
  userId: z.string(),
  scopes: z.array(z.string()),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Null unless `offline.access` was granted. */
  refreshToken: z.string().nullable(),
})

export type Grant = z.infer<typeof grantSchema>

/** What a user agreed to in the browser, waiting to be exchanged once. */
export interface PendingCode {
  readonly userId: string
  readonly scopes: readonly string[]
  readonly redirectUri: string
  readonly challenge: string
  readonly method: 'S256' | 'plain'
}

/** Tokens given out by the OAuth 2.0 flow, kept in `grants.json` so that logins outlive a restart. */
export interface Grants {
  findByAccessToken(token: string): Grant | undefined
  /** Whether the user has let the app in with this scope, and not thrown it out since. */
  hasGrant(userId: string, scope: string): boolean
  createCode(pending: PendingCode): string
  /** Null when code, verifier or redirect URI is not the right one, or the code is used or too old. */
  redeemCode(code: string, verifier: string, redirectUri: string): Grant | null
  /** Replaces both tokens. A spent refresh token is good for nothing. */
  refresh(refreshToken: string): Grant | null
  revoke(token: string): void
}

export function openGrants(dir: string | null, now: () => Date): Grants {
  const path = dir === null ? null : join(dir, 'grants.json')
  let grants = path !== null && existsSync(path) ? readGrants(path) : []
  const codes = new Map<string, PendingCode & { readonly diesAt: number }>()
  const replace = (old: Grant | null, fresh: Grant | null) => {
    grants = [...grants.filter(grant => grant !== old), ...(fresh ? [fresh] : [])]
    if (path !== null) writePrivately(path, grants)
    return fresh
  }
  const issue = (old: Grant | null, userId: string, scopes: readonly string[]) =>
    replace(old, createGrant(userId, scopes, now()))
  return {
    findByAccessToken: token =>
      grants.find(grant => isSame(grant.accessToken, token) && grant.expiresAt > now().getTime()),
    hasGrant: (userId, scope) =>
      grants.some(grant => grant.userId === userId && grant.scopes.includes(scope)),
    createCode(pending) {
      const code = randomToken(48)
      codes.set(code, { ...pending, diesAt: now().getTime() + CODE_SECONDS * 1000 })
      return code
    },
    redeemCode(code, verifier, redirectUri) {
      const pending = codes.get(code)
      codes.delete(code)
      if (!pending || pending.diesAt < now().getTime() || pending.redirectUri !== redirectUri) return null
      if (!isSame(pending.challenge, challengeOf(verifier, pending.method))) return null
      return issue(null, pending.userId, pending.scopes)
    },
    refresh(refreshToken) {
      const old = grants.find(
        grant => grant.refreshToken !== null && isSame(grant.refreshToken, refreshToken),
      )
      return old ? issue(old, old.userId, old.scopes) : null
    },
    revoke(token) {
      const old = grants.find(
        grant => isSame(grant.accessToken, token) || isSame(grant.refreshToken ?? '', token),
      )
      if (old) replace(old, null)
    },
  }
}

function readGrants(path: string): Grant[] {
  return z.array(grantSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
}

function createGrant(userId: string, scopes: readonly string[], now: Date): Grant {
  return {
    userId,
    scopes: [...scopes],
    accessToken: randomToken(66),
    expiresAt: now.getTime() + ACCESS_TOKEN_SECONDS * 1000,
    refreshToken: scopes.includes('offline.access') ? randomToken(66) : null,
  }
}

function challengeOf(verifier: string, method: 'S256' | 'plain'): string {
  return method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
}
