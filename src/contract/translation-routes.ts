import { done } from './parts.ts'
import { byId, type Route } from './route.ts'
import * as translation from './translation.ts'

/** Far above what a person reads, far below what would cost a fortune with a service that counts. */
const MOST_A_MINUTE = 120

/** The translation service of the workspace, and what it is asked. */
export const TRANSLATION_ROUTES = {
  getTranslation: {
    method: 'GET',
    url: '/api/translation',
    access: 'desk.read',
    summary: 'Whether texts can be translated, by whom and into what',
    answer: translation.translationAnswer,
  },
  getTranslationSettings: {
    method: 'GET',
    url: '/api/translation/service',
    access: 'integration.manage',
    summary: 'The translation service; never its key',
    answer: translation.translationSettings,
  },
  tryTranslation: {
    method: 'POST',
    url: '/api/translation/service/test',
    access: 'integration.manage',
    summary: 'Try a translation service with a word of ours: nothing of it is kept',
    body: translation.tryTranslationRequest,
    answer: translation.triedTranslation,
    mostAMinute: 30,
  },
  setTranslation: {
    method: 'POST',
    url: '/api/translation/service',
    access: 'integration.manage',
    summary: 'Connect a translation service, once it has answered',
    body: translation.setTranslationRequest,
    answer: translation.triedTranslation,
    mostAMinute: 30,
  },
  changeTranslation: {
    method: 'PATCH',
    url: '/api/translation/service',
    access: 'integration.manage',
    summary: 'Say which texts may leave the desk',
    body: translation.changeTranslationRequest,
    answer: done,
  },
  removeTranslation: {
    method: 'DELETE',
    url: '/api/translation/service',
    access: 'integration.manage',
    summary: 'Ask the service nothing more, and forget what it has translated',
    answer: done,
  },
  translateMessage: {
    method: 'POST',
    url: '/api/messages/:id/translation',
    access: 'note.write',
    summary: 'What a message says in another language',
    params: byId,
    body: translation.translateMessageRequest,
    answer: translation.translationView,
    mostAMinute: MOST_A_MINUTE,
  },
  translateDraft: {
    method: 'POST',
    url: '/api/tickets/:id/translation',
    access: 'ticket.reply',
    summary: 'A draft of an answer in another language; nothing is sent to the customer',
    params: byId,
    body: translation.translateDraftRequest,
    answer: translation.translationView,
    mostAMinute: MOST_A_MINUTE,
  },
} as const satisfies Readonly<Record<string, Route>>
