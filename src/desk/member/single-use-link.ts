import { createHash, randomBytes } from 'node:crypto'

export interface SingleUseLink {
  /** For the address; kept nowhere. */
  readonly token: string
  /** What is kept: whoever reads the database can open nothing with it. */
  readonly hash: string
}

const TOKEN_BYTES = 32

export function makeLink(): SingleUseLink {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  return { token, hash: hashOfLink(token) }
}

export const hashOfLink = (token: string): string => createHash('sha256').update(token).digest('base64url')
