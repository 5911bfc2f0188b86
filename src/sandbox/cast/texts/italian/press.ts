import { openings } from '../opening.ts'

export const press = [
  ...openings(
    'it',
    { topic: 'press', named: 'both', urgency: 'high', intent: 'question' },
    ['journalist'],
    [
      '@auroramobile @aurora_aiuta sto scrivendo del guasto di questa mattina: quanti clienti coinvolti e da che ora? Chiudo il pezzo alle 18, mi basta una riga',
      'Ricevo decine di segnalazioni su addebiti doppi di ottobre. @auroramobile @aurora_aiuta confermate il problema? Come verranno rimborsati i clienti?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'press', named: 'care', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      '@aurora_aiuta per un articolo sulle disdette: quanto dura in media una vostra pratica? Il sito dice 30 giorni, i lettori mi scrivono 60',
      "Buongiorno @aurora_aiuta, qual è il contatto dell'ufficio stampa? L'indirizzo sul sito mi torna indietro",
      '@aurora_aiuta una lettrice di 84 anni aspetta la linea fissa da due mesi. Prima di pubblicare vorrei la vostra versione, in privato se preferite',
      'Sto raccogliendo casi di tecnici mai arrivati a {town}. @aurora_aiuta avete un dato sugli appuntamenti saltati? Uno qualunque, purché vero',
    ],
  ),
  ...openings(
    'it',
    { topic: 'press', named: 'marketing', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      '@auroramobile "la rete più verde d\'Europa": su quale studio si basa? Mi piacerebbe leggerlo prima di citarlo',
      "@auroramobile chiudete davvero 40 negozi entro l'estate, come scrivono i sindacati? Chiedo conferma o smentita",
    ],
  ),
  ...openings(
    'it',
    { topic: 'press', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['journalist', 'influential'],
    [
      'Aurora Mobile aumenta i prezzi di 2,50 € al mese a chi è cliente da più tempo. La fedeltà costa, letteralmente. Ne scrivo domani',
      'Clienti Aurora con bollette sbagliate dopo il passaggio al nuovo sistema: scrivetemi, sto cercando di capire quanti siete',
      'Ho provato a chiamare Aurora Mobile come un cliente qualunque: 38 minuti, tre operatori, tre risposte diverse. Domani il racconto completo',
      'Sul caso dei rimborsi Aurora ho finalmente i documenti. Dicono una cosa semplice: lo sapevano da marzo. Un thread 🧵',
    ],
  ),
]
