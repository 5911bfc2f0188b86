/** Asks the desk as the person whose screens are visited. */
export type Ask = (path: string) => Promise<unknown>

type Address = (ask: Ask) => string | Promise<string>

/** The main screens, and where each of them is found. */
export const SCREENS = {
  'sign-in': () => '/sign-in',
  inbox: () => '/inbox?view=all',
  ticket: findTicket,
  customers: () => '/customers',
  policy: () => '/policy',
  wall: () => '/wall',
  settings: () => '/settings',
} as const satisfies Readonly<Record<string, Address>>
export type ScreenName = keyof typeof SCREENS

export const SIZES = ['mobile', 'desktop'] as const
export type Size = (typeof SIZES)[number]

export interface Choice {
  readonly screens: readonly ScreenName[]
  readonly sizes: readonly Size[]
}

/** Names between commas; all where none is named. @throws naming what there is, for a name that there is not */
export const readChoice = (named: { readonly screens: string; readonly sizes: string }): Choice => ({
  screens: choose(named.screens, Object.keys(SCREENS) as ScreenName[]),
  sizes: choose(named.sizes, SIZES),
})

function choose<Name extends string>(named: string, all: readonly Name[]): readonly Name[] {
  const names = named.split(',').filter(name => name !== '')
  const unknown = names.find(name => !(all as readonly string[]).includes(name))
  if (unknown !== undefined) throw new Error(`there is no ${unknown}, only ${all.join(', ')}`)
  return names.length === 0 ? all : all.filter(name => names.includes(name))
}

/** The first one of the list, with the conversation beside it. */
async function findTicket(ask: Ask): Promise<string> {
  const { tickets } = (await ask('/api/tickets?view=all')) as { tickets: readonly { id: string }[] }
  if (tickets[0] === undefined) throw new Error('the demo has no ticket')
  return `/inbox/${tickets[0].id}?view=all`
}
