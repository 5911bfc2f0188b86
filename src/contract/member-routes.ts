import * as member from './me.ts'
import { done } from './parts.ts'
import type { Route } from './route.ts'
import * as ticket from './ticket.ts'

/** Who works here, and what the first start asks. */
export const MEMBER_ROUTES = {
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
} as const satisfies Readonly<Record<string, Route>>
