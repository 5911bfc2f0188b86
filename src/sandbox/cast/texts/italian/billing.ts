import { openings } from '../opening.ts'

export const billing = [
  ...openings(
    'it',
    { topic: 'billing', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'influential'],
    [
      "@aurora_aiuta mi avete scalato DUE VOLTE la bolletta di ottobre. Due. Adesso ho il conto in rosso e l'affitto domani. Voglio i soldi indietro OGGI, non tra 5-7 giorni lavorativi",
      'Urgente @aurora_aiuta: addebito di 189,90 € sulla mia carta, io pago 9,99 al mese. Ho già bloccato tutto in banca. Qualcuno mi risponde o devo fare denuncia?',
      '@aurora_aiuta terza fattura sbagliata di fila. TERZA. Ogni volta mi dite che è sistemato e ogni volta ricominciamo da capo. Basta, la prossima la vede il mio avvocato',
      'Linea sospesa per una bolletta GIÀ PAGATA, ricevuta alla mano!!! @aurora_aiuta ci lavoro con quel numero, riattivatela subito 😡',
    ],
  ),
  ...openings(
    'it',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'confused', 'buyer'],
    [
      'Buongiorno @aurora_aiuta, nell\'ultima bolletta trovo 4,99 € per "Segreteria Plus" che non ho mai attivato. Come faccio a toglierla e a riavere la differenza? Grazie',
      "@aurora_aiuta scusate, ho cambiato IBAN a settembre ma continuate ad addebitare sul vecchio conto, che chiudo a fine mese. L'ho già scritto nell'app due volte, nessun riscontro",
      "Ciao @aurora_aiuta, lo sconto famiglia è sparito dalla fattura. Fino ad agosto c'era, adesso siamo in quattro a prezzo pieno. È un errore?",
      '@aurora_aiuta mi è arrivato un sollecito per una fattura che risulta pagata dal 3. Allego ricevuta se mi dite dove mandarla',
      'La ricarica da 20 fatta ieri sera in tabaccheria non è ancora arrivata, ho lo scontrino con il codice. @aurora_aiuta potete guardare?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'billing', named: 'care', urgency: 'normal', intent: 'question' },
    ['confused', 'patient', 'grateful'],
    [
      "@aurora_aiuta ma la bolletta da quest'anno arriva ogni mese o ogni due? Perché a me ne sono arrivate tre e non ci capisco più niente 😅",
      "Buonasera, dove trovo la fattura in pdf per la nota spese? Nell'app vedo solo il totale. @aurora_aiuta grazie mille",
      '@aurora_aiuta una domanda da ignorante: cosa sono i "contributi vari" 2,37? Vari tipo cosa?',
      "Se pago con bollettino invece che con la carta c'è un costo in più? @aurora_aiuta lo chiedo per mia mamma, che della carta non si fida",
    ],
  ),
  ...openings(
    'it',
    { topic: 'billing', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      'Aurora Mobile che ti manda la bolletta il 23 con scadenza il 21. Viaggi nel tempo compresi nel prezzo, complimenti 👏👏',
      'Ho appena scoperto che pago da 14 mesi un\'opzione "Musica Senza Fine" su Aurora Mobile. Io. Che ascolto la radio. 14 mesi x 3,99, fate voi i conti 📻',
      "Un'ora a capire la bolletta di Aurora. Un'ora. Ho una laurea in economia eh 😵‍💫",
      'Qualcun altro con Aurora Mobile ha trovato 12 € di "adeguamento" questo mese? Adeguamento a cosa, alla loro villa al mare?',
      'AuroraMobile mi ha rimborsato 0,37 € con bonifico. Ne aspettavo 37. Hanno perso una virgola per strada 🙃',
    ],
  ),
  ...openings(
    'it',
    { topic: 'billing', named: 'both', urgency: 'normal', intent: 'problem' },
    ['furious', 'buyer', 'influential'],
    [
      'Bella la pubblicità @auroramobile, "prezzo bloccato per sempre". Per sempre quanto dura? Perché a me è durato sette mesi. @aurora_aiuta me lo spiegate voi?',
      '@auroramobile @aurora_aiuta il buono da 50 € del Porta un Amico: amico portato, contratto firmato, buono mai visto. Da luglio.',
      'Giro a voi che magari vi parlate: @auroramobile promette il primo mese gratis, @aurora_aiuta me lo fattura. Chi dei due ha ragione?',
    ],
  ),
]
