import { domainOf, isWithin } from './addresses.ts'
import type { AutomaticKind } from './parsed-mail.ts'
import { findField, type Head, listField } from './read-head.ts'

/** Subjects of absent people. By themselves they prove nothing: a customer may ask about them. */
const ABSENT = [
  /^(?:risposta automatica|risposta autom\.|autorisposta|fuori (?:ufficio|sede)|assen(?:te|za)|messaggio automatico)\b/i,
  /^(?:réponse automatique|réponse auto|absent(?:e)?\b|absence\b|en congés?|message d['’]absence)/i,
  /^(?:automatic reply|auto(?:matic)?[ -]?(?:reply|response)|out of (?:the )?office|on (?:vacation|holiday|leave)|away from)\b/i,
  /^(?:automatische antwort|abwesenheit|respuesta automática|fuera de la oficina)/i,
]

/** Whether no person wrote this mail to the desk, and what it is then. `from`: address of its sender. */
export function findAutomatic(
  head: Head,
  subject: string,
  from: string,
  ownDomains: readonly string[],
): AutomaticKind | null {
  if (isReport(head) || isFromMailSystem(head, from)) return 'bounce'
  if (isAutoReply(head, subject)) return 'autoReply'
  return isList(head, ownDomains) ? 'list' : null
}

const isReport = (head: Head): boolean =>
  /^multipart\/report\b.{0,2000}\breport-type\s*=\s*"?delivery-status/i.test(
    findField(head, 'content-type') ?? '',
  ) ||
  findField(head, 'x-failed-recipients') !== null ||
  /^errore-consegna|^preavviso-errore/i.test(findField(head, 'x-ricevuta') ?? '')

const isFromMailSystem = (head: Head, from: string): boolean =>
  /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon)@/i.test(from) && (hasNoSender(head) || isFailure(head))

/** An empty envelope sender: whoever sent it wants to hear nothing back. */
const hasNoSender = (head: Head): boolean => listField(head, 'return-path').some(each => /^<\s*>$/.test(each))

const FAILURE =
  /undeliver|delivery (?:status|failure|has failed|notification)|failure notice|returned (?:mail|to sender)|mail delivery (?:failed|system)|mancato recapito|non recapitabile|impossibile (?:recapitare|consegnare)|mancata consegna|échec de (?:la )?(?:remise|livraison|distribution)|non remis|unzustellbar/i
const isFailure = (head: Head): boolean => FAILURE.test(findField(head, 'subject') ?? '')

function isAutoReply(head: Head, subject: string): boolean {
  const submitted = (findField(head, 'auto-submitted') ?? 'no').toLowerCase()
  if (!/^no\b/.test(submitted)) return true
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'x-ricevuta'].some(name => isSaid(head, name)))
    return true
  if (/^auto_?reply/i.test(findField(head, 'precedence') ?? '')) return true
  if (/^multipart\/report\b/i.test(findField(head, 'content-type') ?? '')) return true
  return hasNoSender(head) || (isAbsent(subject) && hasOtherSign(head))
}

const isSaid = (head: Head, name: string): boolean => {
  const value = findField(head, name)
  return value !== null && !/^(?:no|false|0)?$/i.test(value)
}

const isAbsent = (subject: string): boolean => ABSENT.some(each => each.test(subject.trim()))

/** Too weak alone: bulk senders, ticket systems and Outlook set these on letters of people too. */
const hasOtherSign = (head: Head): boolean =>
  /^(?:bulk|junk|list)$/i.test(findField(head, 'precedence') ?? '') ||
  isSaid(head, 'x-auto-response-suppress') ||
  isSaid(head, 'x-vacation') ||
  findField(head, 'in-reply-to') !== null

/** A group of the brand's own that stands in front of the desk writes these headers on each customer's letter. */
function isList(head: Head, ownDomains: readonly string[]): boolean {
  const id = findField(head, 'list-id')
  const [, host] = /<?([^<>\s]+)>?\s*$/.exec(id ?? '') ?? []
  if (host !== undefined && isWithin(domainOf(host).toLowerCase(), ownDomains)) return false
  return id !== null || isSaid(head, 'list-unsubscribe')
}
