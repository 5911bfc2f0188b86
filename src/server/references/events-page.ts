import { z } from 'zod'
import { isAdministration } from '../../core/audit/audit.ts'
import { EVENT_DATA, EVENT_TYPES, type EventType } from '../../core/events.ts'

/**
 * docs/events.md: every event that a webhook may be told of, what it means and what stands in its `details`.
 * @param words what the audit log says of it, in English; throws where it says nothing.
 */
export function writeEventsPage(words: (type: EventType) => string | undefined): string {
  const rows = EVENT_TYPES.toSorted().map(type => {
    const said = words(type)
    if (said === undefined) throw new Error(`the audit log has no words for ${type}`)
    const scope = isAdministration(type) ? 'yes' : ''
    return `| \`${type}\` | ${said} | ${writeDetails(type)} | ${scope} |`
  })
  return [
    '# Events',
    '',
    'What the desk tells: the timeline of a ticket, the [audit log](operations.md), [webhooks](webhooks.md) and reports are readings of these. An event is written once and never changed. `details` is what stands in `data.details` of a webhook; ids are UUIDs, times are UTC. *Administration* are those that the audit log shows first. This page is written by `node bin/generate-references.ts` from `src/core/events.ts` and the words of the audit log.',
    '',
    '| event | what happened | details | administration |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

interface Described {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Described[]
  readonly items?: Described
  readonly properties?: Readonly<Record<string, Described>>
  readonly required?: readonly string[]
}

function writeDetails(type: EventType): string {
  const { properties = {}, required = [] } = z.toJSONSchema(EVENT_DATA[type]) as Described
  const fields = Object.entries(properties).map(
    ([name, each]) => `\`${name}\`${required.includes(name) ? '' : '?'}: ${tellType(each)}`,
  )
  return fields.join(', ')
}

function tellType({ type, enum: values, const: only, anyOf, items, properties }: Described): string {
  if (only !== undefined) return `\`${only}\``
  if (values !== undefined) return values.map(value => `\`${value}\``).join(' or ')
  if (anyOf !== undefined) return anyOf.map(tellType).join(' or ')
  if (items !== undefined) return `list of ${tellType(items)}`
  if (properties !== undefined) return `{ ${Object.keys(properties).join(', ')} }`
  return type ?? 'anything'
}
