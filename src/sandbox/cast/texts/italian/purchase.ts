import { openings } from '../opening.ts'

export const purchase = [
  ...openings(
    'it',
    { topic: 'purchase', named: 'marketing', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'confused', 'patient', 'influential'],
    [
      '@auroramobile il Lume 4 quando esce da noi? E si sa già il prezzo a rate? Il mio è tenuto insieme con il nastro',
      'Ciao @auroramobile, cerco una SIM solo dati per il camper, 100 giga o giù di lì. Che mi proponete?',
      '@auroramobile ma se vi do il mio usato (schermo integro, batteria così così) quanto mi scontate sul nuovo?',
      "Sono tentat{o|a} dall'offerta fibra + due SIM @auroramobile, ma a {town} ci arriva la fibra vera o quella finta?",
      'Telefono per ragazzina di 11 anni: robusto, con controllo genitori, che costi poco. @auroramobile avete qualcosa o le compro due lattine e uno spago?',
      '@auroramobile le offerte per partita IVA valgono anche per le associazioni? Siamo una banda di paese, 34 elementi e un solo telefono',
    ],
  ),
  ...openings(
    'it',
    { topic: 'purchase', named: 'care', urgency: 'normal', intent: 'purchase' },
    ['buyer', 'patient', 'grateful', 'confused'],
    [
      '@aurora_aiuta vorrei comprare un telefono a mia mamma, 80 anni: tasti grandi, volume alto, poche storie. Cosa mi consigliate?',
      "Posso aggiungere una terza SIM all'offerta famiglia o è finita la famiglia? @aurora_aiuta",
      'Buongiorno @aurora_aiuta, vorrei passare da voi tenendo il numero. Mi scade il contratto il 30: quando mi conviene partire?',
      "@aurora_aiuta il Lume 3 ricondizionato sul sito è esaurito da settimane. Torna o mi metto l'anima in pace?",
    ],
  ),
  ...openings(
    'it',
    { topic: 'purchase', named: 'nameOnly', urgency: 'low', intent: 'purchase' },
    ['buyer', 'influential', 'confused'],
    [
      'Aurora Mobile o resto dove sono? Uso 50 giga al mese, telefono poco, mi serve che prenda in treno. Dite la vostra',
      "C'è qualcuno di Aurora che sa se il telefono a 1 € al mese è davvero a 1 € al mese o se c'è sotto la fregatura?",
      'Sto guardando le offerte di Aurora per lo studio, quattro postazioni. Se qualcuno le ha già mi scriva come si trova, grazie',
      'Il nuovo Aurora Lume arancione è bellissimo e io sono debole 🧡',
    ],
  ),
]
