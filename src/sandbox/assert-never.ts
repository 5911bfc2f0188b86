/** Ends a switch over a union: a member that nobody handles is a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Nobody handles ${JSON.stringify(value)}`)
}
