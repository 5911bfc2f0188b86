import { openings } from '../opening.ts'

export const contract = [
  ...openings(
    'it',
    { topic: 'contract', named: 'care', urgency: 'high', intent: 'cancellation' },
    ['furious', 'influential', 'buyer'],
    [
      '@aurora_aiuta BASTA. Voglio disdire tutto: fibra, due SIM e pure la segreteria. Ditemi dove si firma e finiamola qui',
      "Rimodulazione numero 3 in un anno, +2,50 al mese. @aurora_aiuta recedo. Senza penali, c'è scritto nella vostra stessa lettera",
      "Mi hanno tenut{o|a} al telefono 52 minuti per NON farmi disdire. @aurora_aiuta la disdetta l'ho mandata via pec il 2, se arriva un'altra bolletta la incornicio e la porto in tribunale",
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'cancellation' },
    ['patient', 'grateful', 'confused'],
    [
      'Buonasera @aurora_aiuta, mio papà è mancato a maggio e vorremmo chiudere la sua linea. In negozio ci hanno chiesto la sua firma. Come si fa? Grazie',
      "@aurora_aiuta mi trasferisco all'estero e devo chiudere la fibra a fine mese. Niente di personale, siete stati bravi. Come procedo?",
      'Vorrei tornare alla vecchia offerta, quella nuova non fa per me. Sono ancora nei 14 giorni @aurora_aiuta, basta scriverlo qui?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'furious', 'buyer', 'confused'],
    [
      '@aurora_aiuta portabilità chiesta il 4, doveva durare due giorni. Siamo al 17 e ho due telefoni in tasca come uno spacciatore',
      'Contratto a 24,90 firmato in negozio, in area clienti leggo 29,90. Ho la copia con la firma. @aurora_aiuta quale vale?',
      "@aurora_aiuta da tre settimane chiedo il cambio residenza e da tre settimane mi spedite la posta all'ex. Che ringrazia",
      'Mi è stata attivata un\'offerta al telefono da una vostra "consulente" che si presentava come il MIO operatore. @aurora_aiuta io non ho detto sì a niente',
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'care', urgency: 'low', intent: 'question' },
    ['buyer', 'confused', 'patient'],
    [
      '@aurora_aiuta a chi ha già la SIM con voi fate lo sconto sulla fibra? Sul sito lo dice e poi al carrello sparisce',
      'Quanto preavviso serve per passare da fibra casa a fibra ufficio? @aurora_aiuta è lo stesso indirizzo, cambia solo la targhetta sul campanello',
      "Che differenza c'è tra Aurora Casa e Aurora Casa Più, a parte il più? @aurora_aiuta",
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'nameOnly', urgency: 'normal', intent: 'cancellation' },
    ['furious', 'troll', 'influential', 'buyer'],
    [
      'Disdire Aurora Mobile: livello finale. Il boss è una signora gentilissima che ti offre 3 mesi gratis ogni volta che dici no 🎮',
      'Sto seriamente pensando di lasciare Aurora dopo undici anni. A chi ha cambiato: rimpianti?',
      'Addio AuroraMobile, è stato bello, no non è vero. Portabilità partita stamattina 👋',
    ],
  ),
]
