import type { Priorities } from '../policy.ts'
import { ANY_DESK_PRIORITIES } from './any-desk-priorities.ts'

/** Parts that are the same for every desk. What somebody is worth, or how many follow him, counts for nothing at an office. */
const EQUAL = ['severity', 'urgency', 'sentiment', 'activity']

export const PUBLIC_OFFICE_PRIORITIES: Priorities = {
  parts: [
    ...ANY_DESK_PRIORITIES.parts.filter(({ key }) => EQUAL.includes(key)),
    {
      key: 'reach',
      name: { it: 'Quanti ne discutono', fr: 'Combien en discutent', en: 'How many discuss it' },
      lines: [{ points: 10, when: { reachAtLeast: 20 } }],
    },
    {
      key: 'keywords',
      name: { it: 'Parole che contano', fr: 'Mots qui comptent', en: 'Words that count' },
      lines: [
        { points: 30, when: { keywords: ['danger'] } },
        { points: -5, when: { keywords: ['thanks'], sentiment: ['positive'] } },
      ],
    },
  ],
  from: ANY_DESK_PRIORITIES.from,
  hard: [
    ...ANY_DESK_PRIORITIES.hard.filter(({ id }) => id === 'hard.urgent'),
    {
      id: 'hard.danger',
      title: {
        it: 'Chi segnala un pericolo non aspetta mai',
        fr: "Qui signale un danger n'attend jamais",
        en: 'Whoever reports a danger never waits',
      },
      when: { keywords: ['danger'], intent: ['problem'] },
      atLeast: 'urgent',
    },
    {
      id: 'hard.generic',
      title: {
        it: 'Una domanda uguale per tutti aspetta il suo turno',
        fr: 'Une question commune à tous attend son tour',
        en: 'A question that everybody could ask waits for its turn',
      },
      when: { intent: ['question'], function: ['general'], urgency: ['normal', 'low'] },
      atMost: 'normal',
    },
  ],
}
