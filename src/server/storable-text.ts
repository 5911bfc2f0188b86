import { RequestError } from '../core/errors.ts'

/**
 * No row can hold U+0000 or half of a surrogate pair, and nobody types them. Throws when one stands anywhere in what
 * was sent. Walks without recursion: how deep it is nested is the sender's choice.
 */
export function demandStorableText(value: unknown): void {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next === 'string') demandStorable(next)
    // Bytes are no text yet: whoever reads them judges them.
    else if (typeof next === 'object' && next !== null && !ArrayBuffer.isView(next))
      for (const [name, member] of Object.entries(next)) left.push(name, member)
  }
}

function demandStorable(text: string): void {
  if (text.includes('\0') || !text.isWellFormed())
    throw new RequestError('badRequest', { reason: 'unstorableText' })
}
