import { KNOWN_LANGUAGES, type Language } from '../language.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import { assertNever } from '../result.ts'
import { type Agent, isLevelEnough } from './agent.ts'
import type { WaitingTicket } from './waiting-ticket.ts'
import type { Need } from './words.ts'

/** How well a language must be written where everybody reads it; in a direct message any level will do. */
const PUBLIC_LEVEL = 'good'

/** Whether the agent takes tickets at all: who may have nothing in hand is asked for nothing. */
export const takesTickets = ({ capacity }: Agent): boolean => capacity !== 0

/**
 * What the ticket asks of who takes it: by its queue, its newest decision, its channel and its language, what matters
 * most first. A department is asked by whoever has the ticket, so that it limits nobody here.
 */
export function listNeeds(
  ticket: WaitingTicket,
  { queues }: Pick<PolicyDocument, 'queues'>,
): readonly Need[] {
  const { who, language, channel, visibility } = ticket
  const team = who.team ?? queues.find(({ key }) => key === ticket.queue)?.team
  const isKnown = language !== 'other'
  return [
    ...(isKnown ? [{ need: 'language', value: language } as const] : []),
    { need: 'channel', value: channel },
    ...(team === undefined ? [] : [{ need: 'team', value: team } as const]),
    ...(who.skill === null ? [] : [{ need: 'skill', value: who.skill } as const]),
    ...(isKnown && visibility === 'public' ? [{ need: 'level', value: language } as const] : []),
    ...(who.person === null ? [] : [{ need: 'person', value: who.person } as const]),
  ]
}

export function meets(agent: Agent, { need, value }: Need): boolean {
  switch (need) {
    case 'team':
      return agent.teams.length === 0 || agent.teams.includes(value)
    case 'skill':
      return agent.skills.includes(value)
    case 'channel':
      return agent.channels.length === 0 || agent.channels.includes(value)
    case 'language':
      return speaksAny(agent) || levelOf(agent, value) !== undefined
    case 'level':
      return speaksAny(agent) || isLevelEnough(levelOf(agent, value) ?? PUBLIC_LEVEL, PUBLIC_LEVEL)
    case 'person':
      return agent.email.toLowerCase() === value.toLowerCase()
    default:
      return assertNever(need)
  }
}

const speaksAny = ({ languages }: Agent): boolean => Object.keys(languages).length === 0

const levelOf = ({ languages }: Agent, language: string) =>
  Object.entries(languages).find(([spoken]) => spoken === language)?.[1]

/**
 * The needs that can be met: one after the other, as long as somebody of the desk meets all of them together. What
 * nobody can do is asked of nobody, so that every ticket fits somebody. A person counts while he is at the desk.
 */
export function decideNeeds(needs: readonly Need[], roster: readonly Agent[]): readonly Need[] {
  let able = roster.some(takesTickets) ? roster.filter(takesTickets) : roster
  const kept = needs.filter(each => {
    const still = able.filter(
      agent => meets(agent, each) && (each.need !== 'person' || agent.presence !== 'offline'),
    )
    if (still.length > 0) able = still
    return still.length > 0
  })
  // How well it must be written is no question where nobody writes it.
  return kept.filter(({ need }) => need !== 'level' || kept.some(each => each.need === 'language'))
}

/** What is asked that the agent has not; nothing: the ticket fits. */
export const listLacks = (agent: Agent, needs: readonly Need[]): readonly Need[] =>
  needs.filter(each => !meets(agent, each))

/** Languages in which the agent is given nothing: others speak them, and he does not. */
export const listStrange = (agent: Agent, roster: readonly Agent[]): readonly Language[] =>
  KNOWN_LANGUAGES.filter(language => {
    const [need] = decideNeeds([{ need: 'language', value: language }], roster)
    return need !== undefined && !meets(agent, need)
  })
