import * as mood from './mood.ts'
import type { Route } from './route.ts'

/** What customers feel and want, over time. */
export const MOOD_ROUTES = {
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
} as const satisfies Readonly<Record<string, Route>>
