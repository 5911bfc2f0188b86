/** A name that none of the others has: `billing`, `billing-2`, `billing-3`. */
export function nameFreely(name: string, taken: readonly string[]): string {
  const stem = name.replace(/-\d+$/, '')
  const candidates = [stem, ...taken.map((_, at) => `${stem}-${at + 2}`), `${stem}-${taken.length + 2}`]
  return candidates.find(each => !taken.includes(each)) ?? stem
}
