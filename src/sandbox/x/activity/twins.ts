import type { Rendered } from '../render-user.ts'

/** A text beside each number that has a name: `{n: 1}` becomes `{n: 1, n_str: "1"}`, however deep. */
export function addTwins(value: Rendered): Rendered {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      typeof member === 'number'
        ? [
            [name, member],
            [`${name}_str`, String(member)],
          ]
        : [[name, twinInside(member)]],
    ),
  )
}

function twinInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(twinInside)
  return typeof value === 'object' && value !== null ? addTwins(value as Rendered) : value
}
