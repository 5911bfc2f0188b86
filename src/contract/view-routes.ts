import { done } from './parts.ts'
import { byId, type Route } from './route.ts'
import * as view from './view.ts'

/** Views that people save: a view of the desk, narrowed, by name. */
export const VIEW_ROUTES = {
  listSavedViews: {
    method: 'GET',
    url: '/api/views',
    access: 'desk.read',
    summary: 'Saved views: mine and everybody’s',
    answer: view.savedViewList,
  },
  countSavedViews: {
    method: 'GET',
    url: '/api/views/counts',
    access: 'desk.read',
    summary: 'How many tickets each saved view shows, up to a thousand',
    answer: view.savedViewCounts,
  },
  addSavedView: {
    method: 'POST',
    url: '/api/views',
    access: 'desk.read',
    summary: 'Save a view: for me, or for everybody where I lead a team',
    body: view.addSavedViewRequest,
    answer: view.savedViewAnswer,
  },
  orderSavedViews: {
    method: 'POST',
    url: '/api/views/order',
    access: 'desk.read',
    summary: 'Say in which order saved views stand',
    body: view.orderSavedViewsRequest,
    answer: done,
  },
  changeSavedView: {
    method: 'POST',
    url: '/api/views/:id',
    access: 'desk.read',
    summary: 'Change what a saved view shows, its name, or for whom it is',
    params: byId,
    body: view.changeSavedViewRequest,
    answer: view.savedViewAnswer,
  },
  removeSavedView: {
    method: 'POST',
    url: '/api/views/:id/removal',
    access: 'desk.read',
    summary: 'Remove a saved view, or bring it back within a day',
    params: byId,
    body: view.removeSavedViewRequest,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
