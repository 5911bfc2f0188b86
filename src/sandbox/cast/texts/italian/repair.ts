import { openings } from '../opening.ts'

export const repair = [
  ...openings(
    'it',
    { topic: 'repair', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      '@aurora_aiuta telefono in riparazione da 41 giorni. Quarantuno. "In lavorazione". Ma lo state scolpendo a mano?? Lo voglio indietro questa settimana, riparato o no',
      'Mi avete restituito il telefono con un ALTRO difetto e la memoria cancellata: foto di mio figlio, tutto perso. @aurora_aiuta sono senza parole, voglio un responsabile, subito',
      '@aurora_aiuta il display sostituito da voi si è staccato dopo due giorni. In negozio dicono che è "usura". Due giorni di usura. Vergognoso',
    ],
  ),
  ...openings(
    'it',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful', 'buyer'],
    [
      "Salve @aurora_aiuta, portato il telefono in assistenza a {town} l'8, mi avevano detto una settimana. Non ho fretta, però vorrei sapere se esiste ancora 🙂",
      "@aurora_aiuta la batteria nuova che avete montato dura meno di quella vecchia. A mezzogiorno sono al 20%. La riporto dove l'ho lasciata?",
      'Buongiorno @aurora_aiuta, il preventivo diceva 79 €, al ritiro me ne hanno chiesti 119. Nessuno mi ha avvisato prima. Vorrei capire',
      'Il tasto laterale si è incantato, il telefono ha 4 mesi. In garanzia ci rientra? @aurora_aiuta in negozio mi hanno detto sì, al telefono no',
      '@aurora_aiuta mi è caduto nel lavandino mentre lavavo i piatti 🤦 si accende ma lo schermo è viola. È da buttare?',
      "Ho compilato la richiesta di riparazione online tre volte e ogni volta mi dà errore al codice fiscale @aurora_aiuta. Il mio codice fiscale è giusto, me l'hanno dato nel '61",
    ],
  ),
  ...openings(
    'it',
    { topic: 'repair', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'patient', 'buyer'],
    [
      '@aurora_aiuta prima di portarlo a riparare devo togliere la SIM? E la cover? E la pellicola? Scusate, prima volta',
      'Se lascio il telefono in assistenza me ne date uno sostitutivo? @aurora_aiuta anche vecchio, basta che telefoni',
      'Quanto costa più o meno cambiare il vetro di un Aurora Lume 3? @aurora_aiuta il telefono funziona, è solo brutto da vedere',
    ],
  ),
  ...openings(
    'it',
    { topic: 'repair', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      'Il centro assistenza di Aurora Mobile ha una sua filosofia: il tuo telefono torna quando è pronto dentro',
      'Aggiornamento sul mio telefono in riparazione da Aurora: è partito per Piacenza, è tornato, è ripartito per Piacenza. Viaggia più di me',
      "Ripresa l'auto dal meccanico, il gatto dal veterinario, i piumini dalla lavanderia. Manca solo il telefono che ho lasciato a AuroraMobile il mese scorso",
      'A chi è con Aurora: quanto vi ci hanno messo per una batteria? A me hanno detto 3 giorni e siamo a 16, chiedo se è normale',
    ],
  ),
  ...openings(
    'it',
    { topic: 'repair', named: 'both', urgency: 'normal', intent: 'problem' },
    ['influential', 'furious'],
    [
      'Cari @auroramobile, la garanzia "senza pensieri" mi sta dando parecchi pensieri: graffio di 2 mm = riparazione rifiutata. @aurora_aiuta posso avere una risposta scritta?',
    ],
  ),
]
