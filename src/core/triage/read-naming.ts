import type { Fact, Naming } from './facts.ts'
import { findWords } from './find-words.ts'

/**
 * By its @handle, by its name alone (also run together, as hashtags do), or not at all. A name beside a word of its
 * homonyms means something else.
 */
export function readNaming(
  text: string,
  handles: readonly string[],
  names: readonly string[],
  homonyms: readonly string[],
): Fact<Naming> {
  const handle = handles.find(each => hasHandle(text.toLowerCase(), `@${each.toLowerCase()}`))
  if (handle !== undefined) return { value: 'handle', confidence: 1, evidence: [`@${handle}`] }
  const evidence = findWords(text, wholeNames(names))
  const other = evidence.length > 0 && homonyms.length > 0 ? findWords(text, homonyms) : []
  if (other.length > 0) return { value: 'none', confidence: 0.8, evidence: other }
  if (evidence.length > 0) return { value: 'name', confidence: 0.9, evidence }
  return { value: 'none', confidence: 1, evidence: [] }
}

const LETTER = /[\p{L}\p{N}_]/u

/** Not the beginning of a longer handle, and not the host of an e-mail address. */
function hasHandle(text: string, handle: string): boolean {
  for (let at = text.indexOf(handle); at >= 0; at = text.indexOf(handle, at + 1))
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + handle.length))) return true
  return false
}

const known = new WeakMap<readonly string[], readonly string[]>()

function wholeNames(names: readonly string[]): readonly string[] {
  const whole = known.get(names) ?? names.flatMap(name => [`${name}.`, `${name.replaceAll(' ', '')}.`])
  known.set(names, whole)
  return whole
}
