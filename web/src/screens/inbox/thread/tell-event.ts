import type { TimelineEntry } from '../../../../../src/contract/ticket.ts'
import type { Formats } from '../../../i18n/formats.ts'
import type { Translate } from '../../../i18n/translator.ts'

export interface Tongue {
  readonly t: Translate
  readonly formats: Formats
  memberName(id: string): string
  queueName(id: string): string
  departmentName(key: string): string
  tagName(id: string): string
  incidentName(id: string): string
  factPair(fact: string, value: string): string
}

/** One line for one event of the timeline. An event that this page does not know yet says its type. */
export function tellEvent(entry: TimelineEntry, tongue: Tongue): string {
  const what = tellDeed(entry, tongue)
  const who = tellActor(entry, tongue)
  const { t } = tongue
  if (isTakenByOneself(entry, tongue))
    return hasReasons(entry)
      ? t('events.takenNext', { who: who ?? '' })
      : t('events.taken', { who: who ?? '' })
  return who === null || entry.data.why === 'skipped' ? what : `${what} · ${who}`
}

const MINUTE_MS = 60_000

/** *Next* says why it gave a ticket; whoever takes one himself says nothing. */
const hasReasons = ({ data }: TimelineEntry): boolean => Array.isArray(data.why)

const wordOf = (data: Readonly<Record<string, unknown>>, name: string): string =>
  typeof data[name] === 'string' ? data[name] : ''

const listIds = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(each => typeof each === 'string') : []

function tellDeed(
  { type, data }: TimelineEntry,
  { t, formats, memberName, queueName, departmentName, tagName, incidentName, factPair }: Tongue,
): string {
  const word = (name: string) => wordOf(data, name)
  switch (type) {
    case 'ticket.assigned':
      return t('events.assigned', { to: memberName(word('to')) })
    case 'ticket.unassigned':
      return word('why') === ''
        ? t('events.unassigned')
        : t('events.returned', { why: word('why'), from: memberName(word('from')) })
    case 'ticket.acknowledged':
      return t('events.acknowledged')
    case 'ticket.climbed':
      return t(data.owesPublic === true ? 'events.climbedPublic' : 'events.climbed', {
        span: formats.span(Number(data.lateMinutes) * MINUTE_MS),
        supervisors: data.tellsSupervisors === true ? 'yes' : 'no',
      })
    case 'ticket.handedOver':
      return t('events.handedOver', { to: word('to') === '' ? 'queue' : memberName(word('to')) })
    case 'ticket.enqueued':
      return t('events.enqueued', { to: queueName(word('to')) })
    case 'ticket.prioritised':
      return t('events.prioritised', { to: word('to') })
    case 'ticket.tagged':
    case 'ticket.untagged': {
      const names = listIds(data.tagIds).map(tagName)
      const said = { n: names.length, tags: formats.list(names) }
      return type === 'ticket.tagged' ? t('events.tagged', said) : t('events.untagged', said)
    }
    case 'ticket.incidentChanged':
      return t('incidents.event', {
        deed: word('to') === '' ? 'unlinked' : 'linked',
        title: incidentName(word(word('to') === '' ? 'from' : 'to')),
      })
    case 'ticket.incidentDismissed':
      return t('incidents.event', {
        deed: data.isTakenBack === true ? 'again' : 'dismissed',
        title: incidentName(word('incidentId')),
      })
    case 'ticket.snoozed':
      return t('events.snoozed', { until: formats.dayAndClock(new Date(word('until'))) })
    case 'ticket.answerReturned':
      return t('events.answerReturned')
    case 'ticket.woken':
      return t('events.woken')
    case 'ticket.resolved':
      return t('events.resolved', { how: word('how') })
    case 'ticket.reopened':
      return t('events.reopened')
    case 'ticket.opened':
      return t('events.opened')
    case 'ticket.merged':
    case 'ticket.absorbed':
    case 'ticket.unmerged':
    case 'ticket.split':
    case 'ticket.unsplit':
    case 'ticket.linked':
    case 'ticket.unlinked':
      return t('events.matter', { deed: type.slice('ticket.'.length), number: String(data.number) })
    case 'loop.opened':
    case 'loop.promised':
    case 'loop.due':
    case 'loop.reopened':
    case 'loop.posted':
    case 'loop.returned':
    case 'loop.waived':
    case 'loop.takenBack':
    case 'loop.withdrawn':
      return t('events.publicLoop', {
        deed: type.slice('loop.'.length),
        way: word('way'),
        why: word('why'),
      })
    case 'escalation.asked':
    case 'escalation.answered':
    case 'escalation.refused':
    case 'escalation.said':
    case 'escalation.reminded':
    case 'escalation.climbed':
    case 'escalation.rerouted':
    case 'escalation.askedAgain':
    case 'escalation.settled':
    case 'escalation.withdrawn':
      return t('escalations.event', {
        deed: type.slice('escalation.'.length),
        department: departmentName(word(type === 'escalation.rerouted' ? 'to' : 'department')),
        from: departmentName(word('from')),
        reason: word('reason'),
      })
    case 'errand.sent':
    case 'errand.failed':
    case 'errand.unknown':
    case 'errand.retried':
    case 'link.opened':
    case 'link.renewed':
    case 'link.revoked':
      return t('escalations.errand', { deed: type.replace('.', '') })
    case 'ticket.customerWrote':
      return t('events.customerWrote')
    case 'ticket.answered':
      return data.elsewhere === true ? t('events.answeredElsewhere') : t('events.answered')
    case 'message.received':
      return t('events.received')
    case 'message.seenElsewhere':
      return t('events.seenElsewhere')
    case 'message.hidden':
      return t('events.hidden')
    case 'message.shown':
      return t('events.shown')
    case 'message.reacted':
      return data.on === true
        ? t('events.reacted', { reaction: word('reaction') })
        : t('events.unreacted', { reaction: word('reaction') })
    case 'message.edited':
      return t('events.edited')
    case 'message.deleted':
      return t('events.deleted')
    case 'message.reposted':
      return t('events.reposted')
    case 'note.written':
      return t('events.noted')
    case 'note.withdrawn':
      return t('events.noteWithdrawn')
    case 'clock.breached':
      return t('events.breached', { metric: word('metric') })
    case 'clock.warned':
      return t('events.warned', {
        metric: word('metric'),
        at: formats.dayAndClock(new Date(word('dueAt'))),
      })
    case 'clock.moved':
      return t('events.moved', { metric: word('metric'), at: formats.dayAndClock(new Date(word('to'))) })
    case 'decision.overruled':
      return t('events.overruled')
    case 'fact.corrected':
      return t('events.corrected', { fact: factPair(word('fact'), String(data.to)) })
    case 'delivery.queued':
      return t('events.queued')
    case 'delivery.sent':
      return t('events.sent')
    case 'delivery.failed':
      return t('events.failed')
    case 'delivery.unknown':
      return t('events.unknown')
    case 'delivery.undone':
      return t('events.undone')
    case 'delivery.retried':
      return t('events.retried')
    case 'delivery.settled':
      return data.landed === true ? t('events.settledLanded') : t('events.settledNotLanded')
    case 'approval.asked':
      return t('events.approvalAsked')
    case 'approval.given':
      return t('events.approvalGiven', {
        author: memberName(word('authorId')),
        edited: data.isEdited === true ? 'yes' : 'no',
      })
    case 'approval.refused':
      return t('events.approvalRefused', { note: word('note') })
    case 'approval.withdrawn':
      return t('events.approvalWithdrawn')
    case 'reply.scheduled':
    case 'reply.moved':
    case 'reply.withdrawn':
    case 'reply.stopped': {
      const at = word('goesAt') || word('to')
      return t('events.scheduledReply', {
        deed: type.slice('reply.'.length),
        at: at === '' ? '' : formats.dayAndClock(new Date(at)),
        why: word('reason'),
      })
    }
    case 'draft.takenOver':
      return t('events.draftTaken', { from: memberName(word('from')) })
    case 'passage.offered':
      return t('events.passageOffered')
    case 'passage.opened':
      return t('events.passageOpened')
    case 'passage.arrived':
      return t('events.passageArrived')
    default:
      return type
  }
}

const isTakenByOneself = ({ type, data, actor }: TimelineEntry, { memberName }: Tongue): boolean =>
  type === 'ticket.assigned' && actor.name !== null && memberName(wordOf(data, 'to')) === actor.name

function tellActor({ actor }: TimelineEntry, { t }: Tongue): string | null {
  if (actor.name !== null) return actor.name
  return actor.kind === 'rule' ? t('events.byPolicy') : null
}
