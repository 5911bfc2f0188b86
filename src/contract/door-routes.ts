import * as doors from './doors.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'

/** How people come in. What somebody does at his own door goes to the sign-in library, under /api/auth. */
export const DOOR_ROUTES = {
  getMyDoors: {
    method: 'GET',
    url: '/api/me/doors',
    access: 'signedIn',
    summary: 'How I come in: password, second factor, passkeys',
    answer: doors.myDoors,
  },
  listDoors: {
    method: 'GET',
    url: '/api/doors',
    access: 'workspace.manage',
    summary: 'Who has a second factor and passkeys',
    answer: doors.memberDoors,
  },
  liftSecondFactor: {
    method: 'POST',
    url: '/api/members/:id/lift-second-factor',
    access: 'workspace.manage',
    summary: 'Take the second factor off somebody who has lost it',
    params: byId,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
