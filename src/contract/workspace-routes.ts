import * as firstRun from './first-run.ts'
import { done } from './parts.ts'
import type { Route } from './route.ts'
import * as workspace from './workspace.ts'

/** The brand itself, and the first day at its desk. */
export const WORKSPACE_ROUTES = {
  getWorkspace: {
    method: 'GET',
    url: '/api/workspace',
    access: 'workspace.manage',
    summary: 'What the brand is called and speaks, and where it is',
    answer: workspace.workspaceView,
  },
  changeBrand: {
    method: 'PATCH',
    url: '/api/workspace',
    access: 'workspace.manage',
    summary: 'Change what the brand is called and which languages it speaks',
    body: workspace.brandChange,
    answer: done,
  },
  changePlace: {
    method: 'POST',
    url: '/api/workspace/place',
    access: 'workspace.manage',
    summary: 'Publish the policy in force with another time zone or other holidays',
    body: workspace.placeChange,
    answer: workspace.placeAnswer,
  },
  listCalendars: {
    method: 'GET',
    url: '/api/workspace/calendars',
    access: 'workspace.manage',
    summary: 'Countries and regions whose public holidays are known',
    answer: workspace.calendarList,
  },
  getFirstRun: {
    method: 'GET',
    url: '/api/first-run',
    access: 'workspace.manage',
    summary: 'How far a new desk is set up',
    answer: firstRun.firstRunView,
  },
  actOnFirstRun: {
    method: 'POST',
    url: '/api/first-run/acts',
    access: 'workspace.manage',
    summary: 'Go on with the guide, skip, put it away or begin it again',
    body: firstRun.firstRunAct,
    answer: firstRun.firstRunView,
  },
} as const satisfies Readonly<Record<string, Route>>
