const DOMAIN = 'test'
/** As many letters as the account server allows before the domain. */
const LONGEST = 18

/** The name that somebody of the cast takes on this network, where an underscore is no letter. */
export const accountNameOf = (username: string): string =>
  username.toLowerCase().replaceAll('_', '-').slice(0, LONGEST).replace(/-+$/, '')

export const handleOf = (username: string): string => `${accountNameOf(username)}.${DOMAIN}`

/** The text with the cast's own names made handles of this network; words of others that begin with @ stay. */
export const withHandles = (text: string, isKnown: (username: string) => boolean): string =>
  text.replace(/(?<!\w)@(\w+)/g, (written, username: string) =>
    isKnown(username) ? `@${handleOf(username)}` : written,
  )
