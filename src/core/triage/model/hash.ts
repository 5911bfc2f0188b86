/** One step of the hash: integers alone, the same on every machine. */
export const mix = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ value, 0x9e3779b1)
  mixed ^= mixed >>> 15
  return mixed >>> 0
}

export function hashOf(text: string, seed = 1): number {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = mix(hash, text.charCodeAt(at))
  return mix(hash, text.length)
}
