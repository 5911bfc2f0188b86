import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const secretsSchema = z.object({
  clientId: z.string(),
  clientSecret: z.string(),
  consumerKey: z.string(),
  consumerSecret: z.string(),
  bearer: z.string(),
  /** Signs the users' own tokens, so that none of them has to be stored. */
  signingKey: z.string(),
})

export type Secrets = z.infer<typeof secretsSchema>

/** The app's keys as kept in `credentials.json` of `dir`, made at the first start; new ones each time without `dir`. */
export function openSecrets(dir: string | null): Secrets {
  if (dir === null) return createSecrets()
  const path = join(dir, 'credentials.json')
  if (existsSync(path)) return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  mkdirSync(dir, { recursive: true })
  const secrets = createSecrets()
  writePrivately(path, secrets)
  return secrets
}

/** Replaces a file as a whole, readable by its owner alone. */
export function writePrivately(path: string, value: unknown): void {
  writeFileSync(`${path}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${path}.new`, path)
}

function createSecrets(): Secrets {
  return {
    clientId: randomToken(18),
    clientSecret: randomToken(32),
    consumerKey: randomToken(18),
    consumerSecret: randomToken(32),
    bearer: `AAAAAAAAAAAAAAAAAAAAA${randomToken(48)}`,
    signingKey: randomToken(32),
  }
}

export function randomToken(bytes: number): string {
  return randomBytes(bytes).toString('base64url')
}

/** The number under which the network knows the app. */
export function appIdOf({ clientId }: Secrets): string {
  const digits = createHmac('sha256', clientId).update('app').digest().readUInt32BE(0) % 90_000_000
  return String(10_000_000 + digits)
}

export type TokenKind = 'access' | 'oauth1' | 'oauth1Secret'

/** A user's own lasting token: `{user id}-{signature}`. The same for the same secrets. */
export function userToken(secrets: Secrets, kind: TokenKind, userId: string): string {
  const signature = createHmac('sha256', secrets.signingKey).update(`${kind}:${userId}`).digest('base64url')
  return `${userId}-${signature}`
}

/** The id of the user to whom the token was given, null when it is none of ours. */
export function readUserToken(secrets: Secrets, kind: TokenKind, token: string): string | null {
  const userId = /^([0-9]{1,19})-/.exec(token)?.[1]
  if (userId === undefined) return null
  return isSame(token, userToken(secrets, kind, userId)) ? userId : null
}

/** Compares secrets in constant time. */
export function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
