import type { Priorities } from '../policy.ts'

/** A score that most desks begin with: what happened weighs most, then how much it presses, then who tells it to whom. */
export const ANY_DESK_PRIORITIES: Priorities = {
  parts: [
    {
      key: 'severity',
      name: { it: 'Gravità', fr: 'Gravité', en: 'Severity' },
      lines: [
        { points: 50, when: { intent: ['problem', 'cancellation'] } },
        { points: 20, when: { intent: ['purchase'] } },
        { points: 15, when: { intent: ['question'] } },
        { points: 10, when: { intent: ['suggestion'] } },
        { points: -10, when: { intent: ['praise'] } },
      ],
    },
    {
      key: 'urgency',
      name: { it: 'Urgenza', fr: 'Urgence', en: 'Urgency' },
      lines: [
        { points: 45, when: { urgency: ['high'] } },
        { points: -10, when: { urgency: ['low'] } },
      ],
    },
    {
      key: 'sentiment',
      name: { it: 'Umore', fr: 'Humeur', en: 'Mood' },
      lines: [{ points: 10, when: { sentiment: ['negative'] } }],
    },
    {
      key: 'influence',
      name: { it: 'Seguito', fr: 'Audience', en: 'Influence' },
      lines: [
        { points: 20, when: { followersAtLeast: 100_000 } },
        { points: 15, when: { followersAtLeast: 10_000 } },
        { points: 10, when: { reachAtLeast: 20 } },
      ],
    },
    {
      key: 'activity',
      name: { it: 'Quanto ci scrive', fr: 'Combien il nous écrit', en: 'Activity' },
      lines: [{ points: 5, when: { recentMessagesAtLeast: 3 } }],
    },
    {
      key: 'value',
      name: { it: 'Valore', fr: 'Valeur', en: 'Value' },
      lines: [{ points: 10, when: { customerValueAtLeast: 500 } }],
    },
    {
      key: 'keywords',
      name: { it: 'Parole che contano', fr: 'Mots qui comptent', en: 'Words that count' },
      lines: [
        { points: 5, when: { keywords: ['purchase', 'preference'] } },
        { points: -5, when: { keywords: ['thanks'], sentiment: ['positive'] } },
      ],
    },
  ],
  from: { urgent: 90, high: 40, normal: 0 },
  hard: [
    {
      id: 'hard.urgent',
      title: {
        it: 'Un problema urgente passa davanti a tutto',
        fr: 'Un problème urgent passe avant tout',
        en: 'An urgent problem comes before everything',
      },
      when: { urgency: ['high'], intent: ['problem', 'cancellation', 'question'] },
      atLeast: 'urgent',
    },
    {
      id: 'hard.influence',
      title: {
        it: 'Chi ha molto seguito non aspetta in fondo',
        fr: "Un auteur très suivi n'attend pas en dernier",
        en: 'An author with many followers does not wait at the end',
      },
      when: { followersAtLeast: 10_000, intent: ['problem', 'cancellation', 'question'] },
      atLeast: 'high',
    },
    {
      id: 'hard.defect',
      title: {
        it: 'Un cliente scontento con un prodotto difettoso viene prima delle domande generiche',
        fr: 'Un client mécontent avec un produit défectueux passe avant les questions générales',
        en: 'An unhappy customer with a defective product comes before generic questions',
      },
      when: { intent: ['problem'], sentiment: ['negative'], function: ['afterSales'] },
      atLeast: 'high',
    },
    {
      id: 'hard.generic',
      title: {
        it: 'Una domanda generica senza fretta aspetta il suo turno',
        fr: 'Une question générale sans urgence attend son tour',
        en: 'A generic question without haste waits for its turn',
      },
      when: {
        intent: ['question'],
        function: ['general'],
        urgency: ['normal', 'low'],
        followersAtMost: 9_999,
      },
      atMost: 'normal',
    },
  ],
}
