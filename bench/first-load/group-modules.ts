/** Bytes before minifying of each package, and of each folder of our own down to the screen. */
export type Groups = Readonly<Record<string, number>>

const DEPTH = 4

export function groupModules(weights: Readonly<Record<string, number>>): Groups {
  const groups: Record<string, number> = {}
  for (const [module, bytes] of Object.entries(weights)) {
    const name = groupOf(module)
    groups[name] = (groups[name] ?? 0) + bytes
  }
  return groups
}

/** Source files stand under `web/` or `src/`, all others are packages, with or without a scope. */
function groupOf(module: string): string {
  const parts = module.split('/')
  if (/^(web|src)\//.test(module)) return parts.slice(0, Math.min(DEPTH, parts.length - 1)).join('/')
  return parts.slice(0, module.startsWith('@') ? 2 : 1).join('/')
}

/** What weighs more than before, the most first. */
export const listGrown = (before: Groups, now: Groups): readonly (readonly [string, number])[] =>
  Object.entries(now)
    .map(([name, bytes]) => [name, bytes - (before[name] ?? 0)] as const)
    .filter(([, more]) => more > 0)
    .sort(([, one], [, other]) => other - one)
