import type { PlainKey, Translate } from '../i18n/translator.ts'

/** Codes with which the desk, or a network through its connector, says no. */
const REFUSALS = {
  tooLong: 'refusals.tooLong',
  unfilledPlaceholder: 'refusals.unfilledPlaceholder',
  notSummoned: 'refusals.notSummoned',
  directClosed: 'refusals.directClosed',
  gone: 'refusals.gone',
  repliesClosed: 'refusals.repliesClosed',
  blocked: 'refusals.blocked',
  bounced: 'refusals.bounced',
  onlyOnNetwork: 'refusals.onlyOnNetwork',
  unsupported: 'refusals.unsupported',
  cannotMix: 'refusals.cannotMix',
  attachmentKind: 'refusals.attachmentKind',
  addressRefused: 'refusals.addressRefused',
  attachmentTooLarge: 'refusals.attachmentTooLarge',
  tooManyAttachments: 'refusals.tooManyAttachments',
  altTooLong: 'refusals.altTooLong',
  pollInvalid: 'refusals.pollInvalid',
  attachmentGone: 'refusals.attachmentGone',
  mediaRefused: 'refusals.mediaRefused',
  accountNotConnected: 'refusals.accountNotConnected',
  overBudget: 'refusals.overBudget',
  forbiddenWord: 'refusals.forbiddenWord',
  needsApproval: 'refusals.needsApproval',
  approvalWaiting: 'refusals.approvalWaiting',
  approvalDecided: 'refusals.approvalDecided',
  ownApproval: 'refusals.ownApproval',
  notYourApproval: 'refusals.notYourApproval',
  timePast: 'refusals.timePast',
  timeTooFar: 'refusals.timeTooFar',
  scheduleOver: 'refusals.scheduleOver',
  duplicate: 'refusals.duplicate',
  needsLogin: 'refusals.needsLogin',
  forbidden: 'refusals.forbidden',
  outOfCredits: 'refusals.outOfCredits',
  rateLimited: 'refusals.rateLimited',
  unreachable: 'refusals.unreachable',
  unexpected: 'refusals.unexpected',
  noSecondFactor: 'refusals.noSecondFactor',
  ticketResolved: 'refusals.ticketResolved',
  ticketMerged: 'refusals.ticketMerged',
  ticketNotResolved: 'refusals.ticketNotResolved',
  ticketNotSnoozed: 'refusals.ticketNotSnoozed',
  notFound: 'refusals.notFound',
  unknownAssignee: 'refusals.unknownAssignee',
  unknownQueue: 'refusals.unknownQueue',
  unknownTag: 'refusals.unknownTag',
  tooManyTags: 'refusals.tooManyTags',
  ticketUnassigned: 'refusals.ticketUnassigned',
  snoozeInThePast: 'refusals.snoozeInThePast',
  notPossibleNow: 'refusals.notPossibleNow',
  unknownTopic: 'refusals.unknownTopic',
  unknownChannel: 'refusals.unknownChannel',
  alreadyConnected: 'refusals.alreadyConnected',
  otherAccount: 'refusals.otherAccount',
  expired: 'refusals.expired',
  refusedByNetwork: 'refusals.refusedByNetwork',
} as const satisfies Record<string, PlainKey>

/** Plain words for a refusal; a code that we do not know falls back to the network's own words. */
export function explainRefusal(code: string, explain: string | null, t: Translate): string {
  // Why a mail came back is known to the server alone that turned it away.
  if (code === 'bounced' && explain !== null && explain !== '') return `${t('refusals.bounced')} ${explain}`
  if (Object.hasOwn(REFUSALS, code)) return t(REFUSALS[code as keyof typeof REFUSALS])
  return explain !== null && explain !== '' ? explain : t('refusals.other', { code })
}
