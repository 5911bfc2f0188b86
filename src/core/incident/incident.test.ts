import { describe, expect, test } from 'vitest'
import { applyIncidentAct } from './apply-incident-act.ts'
import { type IncidentAct, type IncidentState, incidentTitle, incidentWords } from './incident.ts'
import { suggestIncident } from './suggest-incident.ts'

test.each<readonly [IncidentState, IncidentAct, string]>([
  ['open', 'resolve', 'resolved'],
  ['open', 'reopen', 'incidentNotResolved'],
  ['resolved', 'resolve', 'incidentResolved'],
  ['resolved', 'reopen', 'open'],
])('%s, %s: %s', (state, act, expected) => {
  const step = applyIncidentAct(state, act)
  expect(step.ok ? step.value : step.refusal).toBe(expected)
})

test.each([
  [
    ['  fibra   giù ', 'FIBRA giù', 'rete'],
    ['FIBRA giù', 'rete'],
  ],
  [[], []],
])('words %j are kept as %j', (given, kept) => expect(incidentWords.parse(given)).toEqual(kept))

test.each([['', ' \u0000 ', 'x'.repeat(81)]])('%j is no title', title =>
  expect(incidentTitle.safeParse(title).success).toBe(false),
)

describe('the incident of which a customer speaks', () => {
  const at = (time: string) => new Date(`2026-05-04T${time}:00Z`)
  const fibre = { id: 'fibre', words: ['fibra', 'rete giù', 'internet'], since: at('10:00') }
  const app = { id: 'app', words: ['app.', 'accesso'], since: at('11:00') }

  test.each<readonly [string, string | null, readonly string[]]>([
    ['La fibra non va da stamattina', 'fibre', ['fibra']],
    ['Niente INTERNET, réte giu!', 'fibre', ['internet', 'rete giu']],
    ['La app non mi dà l’accesso alla fibra', 'app', ['app', 'accesso']],
    // As many of both: the newer one.
    ['La app della fibra', 'app', ['app']],
    // A word with a full stop is whole, and a handle is a name.
    ['Un applauso a @fibra', null, []],
    ['Grazie di tutto', null, []],
  ])('%s: %s', (text, id, evidence) => {
    const suggested = suggestIncident([fibre, app], { openedAt: at('12:00'), said: [text] })
    expect(suggested?.id ?? null).toBe(id)
    expect(suggested?.evidence ?? []).toEqual(evidence)
  })

  test('is found in all that was said together', () => {
    const said = ['La fibra non va', 'Ancora senza internet', 'E la app?']
    expect(suggestIncident([fibre, app], { openedAt: at('12:00'), said })?.id).toBe('fibre')
  })

  test('is none that began more than a day later', () => {
    const ticket = { openedAt: at('09:00'), said: ['La fibra non va'] }
    const later = (days: number) => ({ ...fibre, since: new Date(at('09:30').getTime() + days * 86_400_000) })
    expect(suggestIncident([later(0)], ticket)?.id).toBe('fibre')
    expect(suggestIncident([later(1)], ticket)).toBeNull()
  })
})
