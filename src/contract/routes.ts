import { z } from 'zod'
import type { Permission } from '../core/member/role.ts'
import * as account from './account.ts'
import * as attachment from './attachment.ts'
import * as decision from './decision.ts'
import * as member from './me.ts'
import * as mood from './mood.ts'
import { notAnsweredList } from './not-answered.ts'
import { done, uuid } from './parts.ts'
import * as passage from './passage.ts'
import * as policy from './policy.ts'
import * as reply from './reply.ts'
import * as ticket from './ticket.ts'

/** Who may call a route: anybody, anybody signed in, or the roles that hold a permission. */
export type Access = 'anybody' | 'signedIn' | Permission

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly access: Access
  readonly summary: string
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly answer: z.ZodType
}

const byId = z.object({ id: uuid })

/** Every route of the JSON API. The server registers them, the OpenAPI document describes them, tests walk them. */
export const ROUTES = {
  getSetup: {
    method: 'GET',
    url: '/api/setup',
    access: 'anybody',
    summary: 'What sign-in must know',
    answer: member.setupState,
  },
  setUp: {
    method: 'POST',
    url: '/api/setup',
    access: 'anybody',
    summary: 'Create the owner and the workspace, once',
    body: member.setupRequest,
    answer: done,
  },
  getMe: {
    method: 'GET',
    url: '/api/me',
    access: 'signedIn',
    summary: 'Who I am and what I may do',
    answer: member.me,
  },
  listMembers: {
    method: 'GET',
    url: '/api/members',
    access: 'member.read',
    summary: 'People of the workspace',
    answer: member.memberList,
  },
  listQueues: {
    method: 'GET',
    url: '/api/queues',
    access: 'desk.read',
    summary: 'Queues',
    answer: ticket.queueList,
  },

  listTickets: {
    method: 'GET',
    url: '/api/tickets',
    access: 'desk.read',
    summary: 'One view of tickets, a page at a time',
    query: ticket.ticketListQuery,
    answer: ticket.ticketList,
  },
  countTickets: {
    method: 'GET',
    url: '/api/tickets/counts',
    access: 'desk.read',
    summary: 'Counts by view and queue',
    answer: ticket.ticketCounts,
  },
  getTicket: {
    method: 'GET',
    url: '/api/tickets/:id',
    access: 'desk.read',
    summary: 'One ticket with all that is known',
    params: byId,
    answer: ticket.ticketDetail,
  },
  actOnTicket: {
    method: 'POST',
    url: '/api/tickets/:id/acts',
    access: 'ticket.act',
    summary: 'Assign, snooze, resolve, reopen …',
    params: byId,
    body: ticket.ticketAct,
    answer: ticket.ticketActAnswer,
  },
  replyToTicket: {
    method: 'POST',
    url: '/api/tickets/:id/replies',
    access: 'ticket.reply',
    summary: 'Answer the customer, publicly or directly',
    params: byId,
    body: reply.replyRequest,
    answer: reply.replyAnswer,
  },
  noteOnTicket: {
    method: 'POST',
    url: '/api/tickets/:id/notes',
    access: 'note.write',
    summary: 'Write an internal note',
    params: byId,
    body: reply.noteRequest,
    answer: reply.noteAnswer,
  },
  answeredByHand: {
    method: 'POST',
    url: '/api/tickets/:id/answered-by-hand',
    access: 'ticket.reply',
    summary: 'Say that a message was answered on the network itself',
    params: byId,
    body: reply.answeredByHandRequest,
    answer: ticket.ticketActAnswer,
  },

  attachFile: {
    method: 'POST',
    url: '/api/attachments',
    access: 'ticket.reply',
    summary: 'Bring one file (multipart/form-data, field "file") that a reply is to carry',
    answer: attachment.attachmentAnswer,
  },

  undoDelivery: {
    method: 'POST',
    url: '/api/deliveries/:id/undo',
    access: 'ticket.reply',
    summary: 'Take a reply back before it goes',
    params: byId,
    answer: reply.undoAnswer,
  },
  retryDelivery: {
    method: 'POST',
    url: '/api/deliveries/:id/retry',
    access: 'ticket.reply',
    summary: 'Try a failed reply again',
    params: byId,
    body: reply.retryRequest,
    answer: done,
  },
  settleDelivery: {
    method: 'POST',
    url: '/api/deliveries/:id/settle',
    access: 'delivery.settle',
    summary: 'Say whether an unknown reply landed',
    params: byId,
    body: reply.settleRequest,
    answer: done,
  },

  listNotAnswered: {
    method: 'GET',
    url: '/api/messages/not-answered',
    access: 'desk.read',
    summary: 'Messages deliberately not answered',
    query: reply.notAnsweredQuery,
    answer: notAnsweredList,
  },
  overruleDecision: {
    method: 'POST',
    url: '/api/messages/:id/decision',
    access: 'decision.overrule',
    summary: 'Overrule the decision on a message',
    params: byId,
    body: decision.overruleRequest,
    answer: decision.overruleAnswer,
  },
  correctFact: {
    method: 'POST',
    url: '/api/messages/:id/facts',
    access: 'decision.overrule',
    summary: 'Correct a fact of a message: it is decided anew',
    params: byId,
    body: decision.correctionRequest,
    answer: decision.correctionAnswer,
  },

  getMood: {
    method: 'GET',
    url: '/api/mood',
    access: 'desk.read',
    summary: 'Moods, intents and topics over time, and what stands out',
    query: mood.moodQuery,
    answer: mood.moodAnswer,
  },
  listMoodMessages: {
    method: 'GET',
    url: '/api/mood/messages',
    access: 'desk.read',
    summary: 'The messages behind a point of these, a page at a time',
    query: mood.moodMessagesQuery,
    answer: mood.moodMessages,
  },

  getPolicy: {
    method: 'GET',
    url: '/api/policy',
    access: 'desk.read',
    summary: 'The policy in force, and the draft that somebody works on',
    answer: policy.policyView,
  },
  listPolicyVersions: {
    method: 'GET',
    url: '/api/policy/versions',
    access: 'desk.read',
    summary: 'Who published which version, when and why',
    answer: policy.policyVersionList,
  },
  getPolicyVersion: {
    method: 'GET',
    url: '/api/policy/versions/:version',
    access: 'desk.read',
    summary: 'One version as it was written',
    params: z.object({ version: z.coerce.number().int().positive() }),
    answer: policy.policyVersionView,
  },
  getPolicySchema: {
    method: 'GET',
    url: '/api/policy/schema',
    access: 'desk.read',
    summary: 'The form of a policy as JSON Schema, for editors',
    answer: policy.policySchemaView,
  },
  listPolicyStarters: {
    method: 'GET',
    url: '/api/policy/starters',
    access: 'desk.read',
    summary: 'Ready policies to begin with, for this brand',
    answer: policy.starterList,
  },
  readPolicySource: {
    method: 'POST',
    url: '/api/policy/reading',
    access: 'desk.read',
    summary: 'What a source says in words, and what is wrong with it',
    body: policy.readingRequest,
    answer: policy.readingAnswer,
  },
  savePolicyDraft: {
    method: 'POST',
    url: '/api/policy/draft',
    access: 'policy.manage',
    summary: 'Keep the draft, whatever is wrong with it',
    body: policy.draftRequest,
    answer: policy.draftAnswer,
  },
  discardPolicyDraft: {
    method: 'DELETE',
    url: '/api/policy/draft',
    access: 'policy.manage',
    summary: 'Throw the draft away',
    answer: done,
  },
  tryPolicy: {
    method: 'POST',
    url: '/api/policy/try',
    access: 'policy.manage',
    summary: 'What a source would decide of a post that nobody wrote, rule by rule',
    body: policy.tryRequest,
    answer: policy.tryAnswer,
  },
  backTestPolicy: {
    method: 'POST',
    url: '/api/policy/back-test',
    access: 'policy.manage',
    summary: 'What a source would have decided otherwise, a page of past messages at a time',
    body: policy.backTestRequest,
    answer: policy.backTestAnswer,
  },
  publishPolicy: {
    method: 'POST',
    url: '/api/policy/publish',
    access: 'policy.manage',
    summary: 'Put a source in force',
    body: policy.publishRequest,
    answer: policy.publishAnswer,
  },
  getLearning: {
    method: 'GET',
    url: '/api/learning',
    access: 'desk.read',
    summary: 'What the desk has learned from corrections',
    answer: policy.learningView,
  },
  resetLearning: {
    method: 'POST',
    url: '/api/learning/reset',
    access: 'policy.manage',
    summary: 'Forget what was learned from corrections; the corrections stay',
    answer: done,
  },
  setLearningRight: {
    method: 'POST',
    url: '/api/learning/rights',
    access: 'policy.manage',
    summary: 'Confirm, or take back, that the brand may learn from the posts of a channel',
    body: policy.learningRightRequest,
    answer: done,
  },

  hideMessage: {
    method: 'POST',
    url: '/api/messages/:id/hide',
    access: 'message.hide',
    summary: 'Hide a reply to our own post from the public, or show it again',
    params: byId,
    body: reply.hideRequest,
    answer: done,
  },

  reactToMessage: {
    method: 'POST',
    url: '/api/messages/:id/react',
    access: 'message.react',
    summary: 'Like or repost a customer’s message, or take that back',
    params: byId,
    body: reply.reactRequest,
    answer: done,
  },

  offerPassage: {
    method: 'POST',
    url: '/api/tickets/:id/passages',
    access: 'ticket.reply',
    summary: 'Make a link that leads the customer to an account on another channel, the ticket with him',
    params: byId,
    body: passage.passageRequest,
    answer: passage.passageAnswer,
  },

  dismissAbsence: {
    method: 'POST',
    url: '/api/absences/:id/dismiss',
    access: 'account.manage',
    summary: 'Put the report of an absence away',
    params: byId,
    answer: done,
  },

  listChannels: {
    method: 'GET',
    url: '/api/channels',
    access: 'account.read',
    summary: 'Channels that this program speaks',
    answer: account.channelList,
  },
  listAccounts: {
    method: 'GET',
    url: '/api/accounts',
    access: 'account.read',
    summary: 'Accounts with their heartbeat',
    answer: account.accountList,
  },
  addAccount: {
    method: 'POST',
    url: '/api/accounts',
    access: 'account.manage',
    summary: 'Connect an account by token',
    body: account.accountRequest,
    answer: account.accountAnswer,
  },
  changeAccount: {
    method: 'PATCH',
    url: '/api/accounts/:id',
    access: 'account.manage',
    summary: 'Change an account',
    params: byId,
    body: account.accountChange,
    answer: account.accountAnswer,
  },
  removeAccount: {
    method: 'DELETE',
    url: '/api/accounts/:id',
    access: 'account.manage',
    summary: 'Stop hearing an account; its history stays',
    params: byId,
    answer: done,
  },
  checkAccount: {
    method: 'POST',
    url: '/api/accounts/:id/check',
    access: 'account.manage',
    summary: 'Ask the network whether the account works',
    params: byId,
    answer: account.checkAnswer,
  },
  startLogin: {
    method: 'POST',
    url: '/api/accounts/login',
    access: 'account.manage',
    summary: 'Begin a login in the browser',
    body: account.loginRequest,
    answer: account.loginAnswer,
  },
} as const satisfies Record<string, Route>

export type RouteName = keyof typeof ROUTES
