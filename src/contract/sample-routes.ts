import type { Route } from './route.ts'
import { sampleView } from './sample.ts'

/** Invented customers, to look round. */
export const SAMPLE_ROUTES = {
  getSample: {
    method: 'GET',
    url: '/api/sample',
    access: 'workspace.manage',
    summary: 'How much sample data there is',
    answer: sampleView,
  },
  addSample: {
    method: 'POST',
    url: '/api/sample',
    access: 'workspace.manage',
    summary: 'Put invented customers with their messages into the workspace',
    answer: sampleView,
  },
  removeSample: {
    method: 'DELETE',
    url: '/api/sample',
    access: 'workspace.manage',
    summary: 'Remove all sample data, and nothing else',
    answer: sampleView,
  },
} as const satisfies Readonly<Record<string, Route>>
