/**
 * By what an errand is found again when its answer was lost. Times would need clocks that agree, and words may be said
 * twice; so RT is given the errand's own id, where it keeps it and no reader stumbles over it.
 */

/** As a parameter of the text's kind: RT keeps it with the text and shows it to programs only. */
export const markedKind = (errandId: string): string => `text/plain; errand="${errandId}"`

const KIND = /^content-type:\s*text\/plain;(?:.|\n\s)*?\berrand="?([\w-]+)"?/im

/** The id of the errand whose text has these headers. */
export const readMark = (headers: string): string | null => KIND.exec(headers)?.[1] ?? null

/** As the part of the address that no server is asked for: a person comes to the ticket all the same. */
export const markedLink = (ticketLink: string, errandId: string): string =>
  `${ticketLink.replace(/#.*$/s, '')}#errand-${errandId}`

/** RT cuts off the rest, and would not find the link again. */
export const MAX_LINK = 240
