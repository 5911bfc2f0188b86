import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { isSame, randomToken, writePrivately } from '../../credentials.ts'
import { createNonces, type Nonces } from './nonces.ts'

export const ACCESS_TOKEN_SECONDS = 2 * 60 * 60
const CODE_SECONDS = 30
/** How many spent refresh tokens are remembered, to tell a token used twice from one that never was. */
const MAX_SPENT = 20

const grantSchema = z.object({
  userId: z.string(),
  scopes: z.array(z.string()),
  accessToken: z.string(),
  /** Milliseconds since 1970. */
  expiresAt: z.number(),
  /** Null unless `offline.access` was granted. */
  refreshToken: z.string().nullable(),
  /** Refresh tokens that this grant had before, newest last. */
  spent: z.array(z.string()).default([]),
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
  /** Of the requests signed by OAuth 1.0a. */
  readonly nonces: Nonces
  findByAccessToken(token: string): Grant | undefined
  /** Whether the user has let the app in with this scope, and not thrown it out since. */
  hasGrant(userId: string, scope: string): boolean
  /** Whether none of the user's tokens is good, of whatever kind. */
  isShutOut(userId: string): boolean
  createCode(pending: PendingCode): string
  /** Null when code, verifier or redirect URI is not the right one, or the code is used or too old. */
  redeemCode(code: string, verifier: string, redirectUri: string): Grant | null
  /** Replaces both tokens. A spent refresh token is good for nothing. */
  refresh(refreshToken: string): Grant | null
  /** Ends the grant to which either of the tokens belongs. */
  revoke(token: string): void
  /** Called with the user after each end of a grant, but not at its renewal. */
  onRevoked(listener: (userId: string) => void): void
}

/** What goes wrong with tokens on purpose. */
export interface TokenFaults {
  /** Whether the token at hand shall be found expired; counts it. */
  strikesExpiry(): boolean
  isShutOut(userId: string): boolean
  /** Whether a refresh token that is used twice ends its grant. */
  revokesOnReuse(): boolean
}

const NO_FAULTS: TokenFaults = {
  strikesExpiry: () => false,
  isShutOut: () => false,
  revokesOnReuse: () => false,
}

export function openGrants(dir: string | null, now: () => Date, faults: TokenFaults = NO_FAULTS): Grants {
  const kept = openGrantFile(dir)
  const codes = openCodes(now)
  const listeners: ((userId: string) => void)[] = []
  const end = (grant: Grant) => {
    kept.replace(grant, null)
    for (const listener of listeners) listener(grant.userId)
  }
  const findByRefreshToken = (token: string) =>
    kept.all().find(({ refreshToken }) => refreshToken !== null && isSame(refreshToken, token))
  return {
    nonces: createNonces(now),
    findByAccessToken(token) {
      const grant = kept.all().find(each => isSame(each.accessToken, token))
      if (!grant || grant.expiresAt <= now().getTime()) return undefined
      if (!faults.strikesExpiry()) return grant
      kept.replace(grant, { ...grant, expiresAt: 0 })
      return undefined
    },
    hasGrant: (userId, scope) =>
      kept.all().some(grant => grant.userId === userId && grant.scopes.includes(scope)),
    isShutOut: faults.isShutOut,
    createCode: codes.create,
    redeemCode(code, verifier, redirectUri) {
      const pending = codes.take(code, verifier, redirectUri)
      return pending && kept.replace(null, createGrant(pending.userId, pending.scopes, now()))
    },
    refresh(refreshToken) {
      const old = findByRefreshToken(refreshToken)
      if (old) return faults.isShutOut(old.userId) ? null : kept.replace(old, renew(old, refreshToken, now()))
      const stolen = kept.all().find(({ spent }) => spent.some(each => isSame(each, refreshToken)))
      if (stolen && faults.revokesOnReuse()) end(stolen)
      return null
    },
    revoke(token) {
      const grant = kept.all().find(each => isSame(each.accessToken, token)) ?? findByRefreshToken(token)
      if (grant) end(grant)
    },
    onRevoked: listener => void listeners.push(listener),
  }
}

interface GrantFile {
  all(): readonly Grant[]
  /** Puts `fresh` in the place of `old`. Returns it. */
  replace<Fresh extends Grant | null>(old: Grant | null, fresh: Fresh): Fresh
}

function openGrantFile(dir: string | null): GrantFile {
  const path = dir === null ? null : join(dir, 'grants.json')
  let grants = path !== null && existsSync(path) ? readGrants(path) : []
  return {
    all: () => grants,
    replace(old, fresh) {
      grants = [...grants.filter(grant => grant !== old), ...(fresh ? [fresh] : [])]
      if (path !== null) writePrivately(path, grants)
      return fresh
    },
  }
}

function readGrants(path: string): Grant[] {
  return z.array(grantSchema).parse(JSON.parse(readFileSync(path, 'utf8')))
}

function openCodes(now: () => Date) {
  const codes = new Map<string, PendingCode & { readonly diesAt: number }>()
  return {
    create(pending: PendingCode): string {
      const code = randomToken(48)
      codes.set(code, { ...pending, diesAt: now().getTime() + CODE_SECONDS * 1000 })
      return code
    },
    /** Good for one try, also where that try is wrong. */
    take(code: string, verifier: string, redirectUri: string): PendingCode | null {
      const pending = codes.get(code)
      codes.delete(code)
      if (!pending || pending.diesAt < now().getTime() || pending.redirectUri !== redirectUri) return null
      return isSame(pending.challenge, challengeOf(verifier, pending.method)) ? pending : null
    },
  }
}

function createGrant(userId: string, scopes: readonly string[], now: Date): Grant {
  return {
    userId,
    scopes: [...scopes],
    accessToken: randomToken(66),
    expiresAt: now.getTime() + ACCESS_TOKEN_SECONDS * 1000,
    refreshToken: scopes.includes('offline.access') ? randomToken(66) : null,
    spent: [],
  }
}

function renew(old: Grant, refreshToken: string, now: Date): Grant {
  const spent = [...old.spent, refreshToken].slice(-MAX_SPENT)
  return { ...createGrant(old.userId, old.scopes, now), spent }
}

function challengeOf(verifier: string, method: 'S256' | 'plain'): string {
  return method === 'plain' ? verifier : createHash('sha256').update(verifier).digest('base64url')
}
