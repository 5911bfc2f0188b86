import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROUTES } from '../../../src/contract/routes.ts'
import { ticketAct } from '../../../src/contract/ticket.ts'
import { REACTIONS } from '../../../src/core/message/message.ts'

/**
 * By which action, offered to keys and palette, each act of a ticket is done without the mouse. An act that is not here
 * fails: name the action that does it, or that leads to the place where it is done.
 */
const TICKET_ACTS: Readonly<Record<string, readonly string[]>> = {
  assign: ['assign', 'assignToMe'],
  // Among the people stands nobody.
  unassign: ['assign'],
  enqueue: ['queue'],
  prioritise: ['priority'],
  snooze: ['snooze'],
  wake: ['wake'],
  resolve: ['resolve', 'resolveAs'],
  reopen: ['resolve'],
  tag: ['tag'],
  incident: ['incident'],
}

/** The same for what is done with its messages, answers, questions and drafts: each route that changes something. */
const ROUTE_ACTS: Readonly<Record<string, readonly string[]>> = {
  actOnTickets: ['bulk mine'],
  replyToTicket: ['send'],
  noteOnTicket: ['send'],
  answeredByHand: ['answeredByHand'],
  undoDelivery: ['undoReply'],
  retryDelivery: ['retryDelivery', 'mendDelivery'],
  settleDelivery: ['settleLanded', 'settleNotLanded'],
  overruleDecision: ['correct'],
  correctFact: ['correct'],
  hideMessage: ['hideMessage'],
  reactToMessage: REACTIONS,
  offerPassage: ['lead'],
  skipTicket: ['giveBack'],
  takeDraftOver: ['takeDraftOver'],
  askApproval: ['send'],
  approve: ['decideApproval'],
  refuseApproval: ['decideApproval'],
  withdrawApproval: ['withdrawApproval'],
  scheduleReply: ['sendLater'],
  moveScheduledReply: ['moveScheduled'],
  withdrawScheduledReply: ['withdrawScheduled'],
  actOnPublicLoop: ['preparePublicWord', 'waivePublicWord', 'ledToPhone'],
  mergeTickets: ['mergeWith'],
  undoMerge: ['undo'],
  splitTicket: ['splitTicket'],
  undoSplit: ['undo'],
  linkTickets: ['linkTo'],
  askDepartment: ['askDepartment'],
  addToEscalation: ['goToEscalations'],
  rerouteEscalation: ['goToEscalations'],
  withdrawEscalation: ['goToEscalations'],
  settleEscalation: ['goToEscalations'],
  renewEscalationLink: ['goToEscalations'],
  revokeEscalationLink: ['goToEscalations'],
  takeEscalationFile: ['goToEscalations'],
  dismissIncident: ['dismissIncident'],
  translateMessage: ['translate'],
  translateDraft: ['translateDraft'],
}

/** Routes that no person presses: the cockpit tells them by itself, or somebody else than the desk asks them. */
const NOBODY_PRESSES = new Set([
  'actOnTicket', // by name above
  'seeTicket',
  'saveDraft',
  'attendTicket',
  'claimTicket',
  'answerEscalation', // on the screen of the departments
])

const OF_A_TICKET =
  /^\/api\/(tickets|messages|deliveries|drafts|approvals|scheduled-replies|merges|splits|escalations)\//

/** `id: 'wake'`, `pick: 'assign'` of a table of questions, and what stands before the place in `takeDraftOver ${id}`. */
const ID = /\b(?:id|pick): ['`]([a-zA-Z ]+?)(?:'| \$)/g

const offered = listOffered()

test.each(ticketAct.options.flatMap(option => [...option.shape.act.values]))(
  'the act %s of a ticket is reached',
  act => expectOffered(TICKET_ACTS[act]),
)

describe('what changes something of a ticket', () => {
  const names = Object.entries(ROUTES)
    .filter(([, { method, url }]) => String(method) !== 'GET' && OF_A_TICKET.test(url))
    .map(([name]) => name)

  test.each(names.filter(name => !NOBODY_PRESSES.has(name)))('%s is reached', name =>
    expectOffered(ROUTE_ACTS[name]),
  )

  test('is not promised where there is no such route', () => {
    const known = [...Object.keys(ROUTE_ACTS), ...NOBODY_PRESSES]
    expect(known.filter(name => !names.includes(name))).toEqual([])
  })
})

function expectOffered(ids: readonly string[] | undefined): void {
  expect(ids, 'no action is named for it').toBeDefined()
  expect(ids?.filter(id => !offered.has(id))).toEqual([])
}

/** The ids of all actions that the inbox offers, as they stand in its sources. */
function listOffered(): ReadonlySet<string> {
  const inbox = join(import.meta.dirname, '../screens/inbox')
  const sources = globSync('**/*.{ts,tsx}', { cwd: inbox })
    .filter(file => !file.includes('.test.'))
    .map(file => readFileSync(join(inbox, file), 'utf8'))
    .filter(source => source.includes('useActions('))
  return new Set(sources.flatMap(source => [...source.matchAll(ID)].map(([, id = '']) => id)))
}
