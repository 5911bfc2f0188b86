import * as notification from './notification.ts'
import { done } from './parts.ts'
import type { Route } from './route.ts'

/** What I am told of, and how. */
export const NOTIFICATION_ROUTES = {
  listNotifications: {
    method: 'GET',
    url: '/api/notifications',
    access: 'desk.read',
    summary: 'What I was told of, the newest first',
    query: notification.notificationsQuery,
    answer: notification.notificationList,
  },
  countNotifications: {
    method: 'GET',
    url: '/api/notifications/count',
    access: 'desk.read',
    summary: 'How much of it I have not read',
    answer: notification.unreadCount,
  },
  markNotifications: {
    method: 'POST',
    url: '/api/notifications/marks',
    access: 'desk.read',
    summary: 'Mark as seen or read: those that are named, those of a ticket, or all',
    body: notification.notificationMarkRequest,
    answer: notification.unreadCount,
  },
  getNotificationSettings: {
    method: 'GET',
    url: '/api/notifications/settings',
    access: 'desk.read',
    summary: 'How I am told of what, and on which devices',
    answer: notification.notificationSettings,
  },
  saveNotificationSettings: {
    method: 'POST',
    url: '/api/notifications/settings',
    access: 'desk.read',
    summary: 'Choose how to be told',
    body: notification.notificationPreference,
    answer: notification.notificationSettings,
  },
  addPushDevice: {
    method: 'POST',
    url: '/api/notifications/devices',
    access: 'desk.read',
    summary: 'Have notes shown by this browser, by web push',
    body: notification.pushDeviceRequest,
    answer: notification.pushDeviceAnswer,
  },
  removePushDevice: {
    method: 'POST',
    url: '/api/notifications/devices/remove',
    access: 'desk.read',
    summary: 'No more notes on a browser of mine',
    body: notification.pushDeviceRemoval,
    answer: done,
  },
} as const satisfies Readonly<Record<string, Route>>
