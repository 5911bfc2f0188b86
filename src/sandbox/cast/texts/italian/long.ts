import { openings } from '../opening.ts'

/** Those who need all the room there is, write in lines, or write as they speak. */
export const long = [
  ...openings(
    'it',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious'],
    [
      '@aurora_aiuta riassunto per chi legge:\n1) disdico a marzo\n2) mi confermate a marzo\n3) mi addebitate aprile, maggio, giugno e luglio\n4) chiamo 6 volte\n5) "la pratica è chiusa"\nChiusa per VOI. Rivoglio 139,60 € e li rivoglio questa settimana',
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'confused', 'influential'],
    [
      'Lunedì: guasto.\nMartedì: guasto.\nMercoledì: "domani passa il tecnico".\nGiovedì: nessuno.\nOggi: mi scrivete che il guasto è RISOLTO.\n@aurora_aiuta io sono ancora senza linea, il lavoro sta saltando, ma almeno siete contenti voi',
      "aò @aurora_aiuta ma la linea a {town} torna o ce ne dovemo fà 'na ragione? so' tre giorni, mi' madre c'ha er pacemaker controllato a distanza, nun sto a scherzà. urgente pe' davvero",
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'grateful'],
    [
      'Buongiorno @aurora_aiuta, premetto che non sono pratic{o|a}. Da quando mio nipote ha spostato il modem dietro la televisione "perché è più bello", in camera non arriva più niente e in cucina solo se tengo la porta aperta. Può dipendere da quello? Grazie e scusate la lunghezza',
      "salve @aurora_aiuta nn ho capito perche da ieri nn mi funziona internet fuori casa, in casa si. ho fatto spegni e accendi come dice mio figlio ma niente. qual'è il problema secondo voi?",
    ],
  ),
  ...openings(
    'it',
    { topic: 'repair', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'buyer', 'grateful'],
    [
      'Storia breve, @aurora_aiuta: porto il telefono per il microfono, me lo ridate con il microfono nuovo e senza vibrazione. Lo riporto per la vibrazione, me lo ridate vibrante ma con il microfono vecchio. A questo punto mi basterebbe averli tutti e due lo stesso giorno. Si può?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'contract', named: 'both', urgency: 'normal', intent: 'problem' },
    ['influential', 'buyer', 'furious'],
    [
      'Ho confrontato riga per riga la vostra brochure con il mio contratto.\n\nBrochure: "tutto incluso".\nContratto: modem escluso, attivazione esclusa, chiamate escluse, sabato escluso.\n\n@auroramobile @aurora_aiuta "tutto" cosa include, di preciso? Il saluto?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'delivery', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['troll', 'influential', 'furious'],
    [
      'Diario di un pacco Aurora:\n\nGiorno 1: spedito!\nGiorno 3: in transito\nGiorno 6: in transito\nGiorno 9: in transito (ma più lontano)\nGiorno 12: "indirizzo inesistente"\n\nCi abito da vent\'anni, giuro',
    ],
  ),
  ...openings(
    'it',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient'],
    [
      'Volevo raccontare una cosa piccola. Mio papà ha 84 anni, da un mese non riusciva a sentire mio fratello in Argentina. Ieri @aurora_aiuta gli ha spiegato tutto al telefono, piano, tre volte. Stamattina ha chiamato Rosario da solo. Piangevano in due. Grazie, davvero',
    ],
  ),
  ...openings(
    'it',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'buyer'],
    [
      "raga ma l'app nuova chi l'ha fatta?? cmq x pagare devo: aprire, chiudere la pubblicità, rientrare, chiudere il sondaggio, rientrare, codice, sessione scaduta 💀 @aurora_aiuta ridateci quella vecchia pls",
    ],
  ),
  ...openings(
    'it',
    { topic: 'shop', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['furious', 'troll', 'confused'],
    [
      'madò che fila da Aurora oggi, manco alla posta il giorno delle pensioni. ormai di quella davanti so il numero di scarpe e la ricetta del ragù. il cambio sim invece domani',
    ],
  ),
  ...openings(
    'it',
    { topic: 'press', named: 'nameOnly', urgency: 'normal', intent: 'question' },
    ['journalist'],
    [
      'Da tre settimane chiedo ad Aurora Mobile una cosa semplice: quante linee fisse risultano isolate da più di dieci giorni? Tre mail, due telefonate, un "le faremo sapere". Se qualcuno in azienda vuole parlarne, anche senza nome, sa come trovarmi. I numeri prima o poi escono',
    ],
  ),
  ...openings(
    'it',
    { topic: 'network', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'confused', 'patient'],
    [
      'Uè ma è possibile che con Aurora Mobile in tangenziale cade SEMPRE allo stesso punto? Ormai ci saluto la gente: "ci sentiamo dopo il viadotto" 👋',
      "Aurora Mobile mannaggia a te, stavo giusto per dire una cosa intelligente in riunione. Era la prima dell'anno #fibra #sfortuna",
      'un pò di rispetto x chi paga: con Aurora 3 giorni senza linea e manco un sms di scuse. perchè??',
    ],
  ),
]
