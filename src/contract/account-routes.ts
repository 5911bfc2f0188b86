import * as account from './account.ts'
import { done } from './parts.ts'
import { byId, type Route } from './route.ts'

/** The brand’s accounts on its channels. */
export const ACCOUNT_ROUTES = {
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
} as const satisfies Readonly<Record<string, Route>>
