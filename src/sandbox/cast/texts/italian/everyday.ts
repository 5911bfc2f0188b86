import { openings } from '../opening.ts'

/** Small matters of home, work and travel. */
export const everyday = [
  ...openings(
    'it',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['influential', 'confused', 'buyer'],
    [
      '@aurora_aiuta l’app mi saluta come Ermanno. Non sono Ermanno. Però vedo quanto spende e mi preoccupo per lui',
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'question' },
    ['patient', 'grateful', 'buyer'],
    [
      '@aurora_aiuta è mancato mio marito e la linea era sua. Vorrei tenere il numero, in segreteria c’è la sua voce. Con chi parlo?',
      'A fine mese trasloco a {town} @aurora_aiuta. La fibra viene con me o la lascio ai ragni?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['grateful', 'furious', 'confused'],
    [
      '@aurora_aiuta il corriere scrive “consegnato a Piero”. Al civico 9 non c’è nessun Piero. Chi è Piero',
      '@aurora_aiuta pacco arrivato sigillato, firmato e vuoto. Bellissimo pacco',
    ],
  ),
  ...openings(
    'it',
    { topic: 'press', named: 'care', urgency: 'high', intent: 'question' },
    ['journalist', 'influential'],
    [
      '@aurora_aiuta ventitré lettori mi scrivono questa settimana per lo stesso costo di recesso. Che cosa dite al ventiquattresimo? Chiudo a mezzogiorno',
    ],
  ),
]
