import { createHash } from 'node:crypto'
import { LIMITS } from './limits.ts'

const ID = /<[^<>\s]{1,1000}>/g

/** The ids that a header names, in its order, each once. Of very many the first and the last are kept. */
export function listIds(header: string | null): string[] {
  const ids = [...new Set((header ?? '').match(ID) ?? [])].map(boundId)
  if (ids.length <= LIMITS.references) return ids
  return [...ids.slice(0, 1), ...ids.slice(1 - LIMITS.references)]
}

/** The mail's own id, or, where it has none, one that its bytes always give again. */
export function identify(header: string | null, source: Uint8Array): { id: string; isInvented: boolean } {
  const bare = (header ?? '').replace(/[\s\p{Cc}<>]+/gu, '')
  const [id] = listIds(header)
  if (id !== undefined) return { id, isInvented: false }
  // Some write it without its brackets.
  if (/^[^@]+@[^@]+$/.test(bare)) return { id: boundId(`<${bare}>`), isInvented: false }
  return { id: `<${hash(source)}@no-message-id.invalid>`, isInvented: true }
}

const boundId = (id: string): string =>
  id.length <= LIMITS.idChars ? id : `<${hash(id)}@long-message-id.invalid>`

const hash = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex').slice(0, 40)
