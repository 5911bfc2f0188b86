import type { Permission } from '../../../src/core/member/role.ts'
import type { PlainKey } from '../i18n/translator.ts'

/** Where keys are heard, in the order in which they are shown. */
export const KEY_PLACES = [
  'everywhere',
  'goTo',
  'list',
  'ticket',
  'correcting',
  'writing',
  'field',
  'marked',
  'customers',
  'asked',
  'searching',
  'wall',
] as const
export type KeyPlace = (typeof KEY_PLACES)[number]

export interface KeyEntry {
  readonly keys: string
  /** The last of a row of keys: `1` up to `9`. */
  readonly upTo?: string
  readonly label: PlainKey
  /** Without this right it is never anybody's to press, and is not shown. */
  readonly needs?: Permission
  /** One meaning in several places, of which the innermost acts: such a key may be theirs together. */
  readonly shares?: 'undo' | 'back' | 'search'
}

/** Every key of the desk. `key-table.test.ts` holds it against the sources, and finds those that stand in each other's way. */
export const KEY_TABLE: Readonly<Record<KeyPlace, readonly KeyEntry[]>> = {
  everywhere: [
    { keys: 'Ctrl+K', label: 'actions.palette' },
    { keys: '?', label: 'app.keys' },
    { keys: '/', label: 'actions.searchAll', shares: 'search' },
    { keys: 'Shift+P', label: 'keys.presence' },
    { keys: 'Shift+D', label: 'actions.density' },
    { keys: 'z', label: 'actions.undo', shares: 'undo' },
  ],
  goTo: [
    { keys: 'g i', label: 'app.inbox' },
    { keys: 'g f', label: 'app.search' },
    { keys: 'g c', label: 'app.customers' },
    { keys: 'g n', label: 'app.notAnswered' },
    { keys: 'g m', label: 'app.mood' },
    { keys: 'g p', label: 'app.policy' },
    { keys: 'g w', needs: 'team.manage', label: 'app.wall' },
    { keys: 'g x', label: 'app.incidents' },
    { keys: 'g t', label: 'app.roster' },
    { keys: 'g e', label: 'app.team' },
    { keys: 'g d', label: 'app.departments' },
    { keys: 'g s', label: 'app.accounts' },
    { keys: 'g ,', label: 'app.settings' },
    { keys: 'g b', label: 'app.notifications' },
  ],
  list: [
    { keys: 'j', label: 'actions.next' },
    { keys: 'k', label: 'actions.previous' },
    { keys: 'ArrowDown', label: 'actions.next' },
    { keys: 'ArrowUp', label: 'actions.previous' },
    { keys: 'o', label: 'actions.open' },
    { keys: 'Enter', label: 'actions.open' },
    { keys: 'Shift+N', needs: 'ticket.act', label: 'actions.takeNext' },
    { keys: '/', label: 'inbox.search', shares: 'search' },
    { keys: '1', upTo: '9', label: 'keys.views' },
    { keys: 'g v', label: 'inbox.goToView' },
    { keys: 'Shift+F', label: 'inbox.filter' },
    { keys: 'x', needs: 'ticket.act', label: 'acts.mark' },
    { keys: 'Shift+J', needs: 'ticket.act', label: 'acts.markDown' },
    { keys: 'Shift+K', needs: 'ticket.act', label: 'acts.markUp' },
    { keys: '*', needs: 'ticket.act', label: 'acts.markAll' },
    { keys: '[', label: 'actions.toggleQueue' },
    { keys: ']', label: 'actions.toggleCustomer' },
    { keys: 'Escape', label: 'thread.back', shares: 'back' },
  ],
  ticket: [
    { keys: 'e', needs: 'ticket.act', label: 'keys.resolve' },
    { keys: 'Shift+E', needs: 'ticket.act', label: 'actions.resolveAndNext' },
    { keys: 'i', needs: 'ticket.act', label: 'actions.assignToMe' },
    { keys: 'a', needs: 'ticket.act', label: 'acts.pick.assign' },
    { keys: 'p', needs: 'ticket.act', label: 'acts.pick.priority' },
    { keys: 's', needs: 'ticket.act', label: 'acts.pick.snooze' },
    { keys: 'Shift+M', needs: 'ticket.act', label: 'acts.pick.queue' },
    { keys: 'Shift+T', needs: 'ticket.act', label: 'acts.pick.tag' },
    { keys: 'Shift+I', needs: 'ticket.act', label: 'acts.pick.incident' },
    { keys: 'b', needs: 'ticket.act', label: 'routing.giveBack' },
    { keys: 'Shift+L', label: 'translations.act' },
    { keys: 'Shift+U', label: 'actions.markUnread' },
    { keys: 'q', needs: 'ticket.act', label: 'escalations.ask' },
    { keys: '.', label: 'actions.copyLink' },
    { keys: 'z', label: 'actions.undo', shares: 'undo' },
  ],
  correcting: [
    { keys: 'c', needs: 'decision.overrule', label: 'decision.correctAny' },
    { keys: 'w', needs: 'decision.overrule', label: 'facts.intent' },
    { keys: 'm', needs: 'decision.overrule', label: 'facts.sentiment' },
    { keys: 'u', needs: 'decision.overrule', label: 'facts.urgency' },
    { keys: 'l', needs: 'decision.overrule', label: 'facts.language' },
    { keys: 'f', needs: 'decision.overrule', label: 'facts.function' },
    { keys: 't', needs: 'decision.overrule', label: 'facts.topic' },
  ],
  writing: [
    { keys: 'r', needs: 'ticket.reply', label: 'composer.label.public' },
    { keys: 'd', needs: 'ticket.reply', label: 'composer.label.direct' },
    { keys: 'n', needs: 'note.write', label: 'composer.label.note' },
    { keys: 'Shift+R', needs: 'ticket.reply', label: 'publicLoop.preparePromise' },
    { keys: ';', needs: 'note.write', label: 'actions.macro' },
    { keys: 'Shift+A', needs: 'note.write', label: 'actions.article' },
    { keys: ':', needs: 'note.write', label: 'composer.emoji' },
    { keys: 'Ctrl+Enter', needs: 'note.write', label: 'actions.send' },
    { keys: 'Ctrl+Shift+Enter', needs: 'ticket.reply', label: 'actions.sendAndResolve' },
    { keys: 'Alt+Enter', needs: 'ticket.reply', label: 'actions.sendAndNext' },
    { keys: 'Alt+Shift+Enter', needs: 'ticket.reply', label: 'composer.later' },
    { keys: 'z', label: 'actions.undoReply', shares: 'undo' },
  ],
  field: [
    { keys: '/', needs: 'note.write', label: 'actions.macro' },
    { keys: '@', needs: 'note.write', label: 'keys.mention' },
    { keys: ':', needs: 'note.write', label: 'keys.emojiByName' },
    { keys: 'Tab', needs: 'note.write', label: 'keys.nextPlace' },
    { keys: 'Escape', label: 'keys.leaveField' },
  ],
  marked: [
    { keys: 'e', needs: 'ticket.act', label: 'acts.pick.resolve' },
    { keys: 'i', needs: 'ticket.act', label: 'actions.assignToMe' },
    { keys: 'a', needs: 'ticket.act', label: 'acts.pick.assign' },
    { keys: 'p', needs: 'ticket.act', label: 'acts.pick.priority' },
    { keys: 's', needs: 'ticket.act', label: 'acts.pick.snooze' },
    { keys: 'Shift+M', needs: 'ticket.act', label: 'acts.pick.queue' },
    { keys: 'Shift+T', needs: 'ticket.act', label: 'acts.pick.tag' },
    { keys: 'Shift+I', needs: 'ticket.act', label: 'acts.pick.incident' },
    { keys: 'z', needs: 'ticket.act', label: 'actions.undo', shares: 'undo' },
    { keys: 'Escape', needs: 'ticket.act', label: 'acts.unmark', shares: 'back' },
  ],
  customers: [
    { keys: 'j', label: 'customers.next' },
    { keys: 'k', label: 'customers.previous' },
    { keys: '/', label: 'customers.search', shares: 'search' },
  ],
  asked: [
    { keys: 'j', label: 'asked.next' },
    { keys: 'k', label: 'asked.previous' },
    { keys: 'r', label: 'asked.write' },
  ],
  searching: [{ keys: '/', label: 'search.title', shares: 'search' }],
  wall: [{ keys: 'f', label: 'wall.wholeScreen' }],
}

const WITH_ALL: readonly KeyPlace[] = ['everywhere', 'goTo']

/** Places that can be there at the same time. While several tickets are marked, the keys of one are theirs. */
export const KEY_COMPANIES: readonly (readonly KeyPlace[])[] = [
  [...WITH_ALL, 'list', 'ticket', 'correcting', 'writing'],
  [...WITH_ALL, 'list', 'marked', 'correcting', 'writing'],
  [...WITH_ALL, 'customers'],
  [...WITH_ALL, 'asked'],
  [...WITH_ALL, 'searching'],
  [...WITH_ALL, 'wall'],
]

/** One after the other, those that are pressed together in one: `g i` is two, `Ctrl+K` is one. */
export const splitKeys = (keys: string): string[] => keys.split(' ')
