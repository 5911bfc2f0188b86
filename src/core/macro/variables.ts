/**
 * What a macro may speak of, by the name that stands between its braces. Everything else between braces is for the
 * author to write: `{{order number}}`.
 */
export const MACRO_VARIABLES = [
  'customer.name',
  'customer.firstName',
  'customer.handle',
  'ticket.number',
  'agent.name',
  'agent.firstName',
  'agent.initials',
  'account.handle',
] as const
export type MacroVariable = (typeof MACRO_VARIABLES)[number]

export const isMacroVariable = (name: string): name is MacroVariable =>
  (MACRO_VARIABLES as readonly string[]).includes(name)

/** What each stands for now; empty or absent where nobody knows. */
export type MacroValues = Readonly<Partial<Record<MacroVariable, string>>>

/** As it is known of a customer, an agent and a ticket, before anything of it may be said in public. */
export interface MacroFacts {
  readonly customerName: string
  readonly customerHandle: string
  readonly ticketNumber: number | null
  readonly agentName: string
  readonly agentInitials: string
  readonly accountHandle: string
}

export function macroValues(facts: MacroFacts): MacroValues {
  const customer = speakableName(facts.customerName)
  return {
    'customer.name': customer,
    'customer.firstName': firstName(customer),
    'customer.handle': asHandle(facts.customerHandle),
    'ticket.number': facts.ticketNumber === null ? '' : String(facts.ticketNumber),
    'agent.name': facts.agentName,
    'agent.firstName': firstName(facts.agentName),
    'agent.initials': facts.agentInitials,
    'account.handle': asHandle(facts.accountHandle),
  }
}

const LONGEST_NAME = 50

/**
 * A name as the brand may say it, or nothing. People choose their display names freely: one that advertises a page,
 * mentions others or carries braces would say so in the brand's own voice.
 */
export function speakableName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(
      /[\p{Cc}\p{Cf}\p{Co}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\uFE0F/gu,
      ' ',
    )
    .replace(/\s+/gu, ' ')
    .trim()
  const isSpeakable =
    plain.length <= LONGEST_NAME && /^\p{L}[\p{L}\p{M} .'’-]*$/u.test(plain) && !/\.\S/u.test(plain)
  return isSpeakable ? plain : ''
}

const firstName = (name: string): string => {
  const [first = ''] = name.split(' ')
  // An initial alone is no name to speak to somebody by.
  return [...first.replaceAll('.', '')].length > 1 ? first : ''
}

const asHandle = (handle: string): string => (handle === '' || handle.startsWith('@') ? handle : `@${handle}`)
