/** A handle as people know it: with an @ before it, unless it has one within, as an address of mail has. */
export const writeHandle = (handle: string): string => (handle.includes('@') ? handle : `@${handle}`)
