import type { Route } from './route.ts'
import { wallAnswer } from './wall.ts'

/** The room at a glance. */
export const WALL_ROUTES = {
  getWall: {
    method: 'GET',
    url: '/api/wall',
    access: 'team.manage',
    summary: 'The room at a glance: queues, clocks about to break, people, mood, accounts',
    answer: wallAnswer,
  },
} as const satisfies Readonly<Record<string, Route>>
