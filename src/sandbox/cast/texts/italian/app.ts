import { openings } from '../opening.ts'

export const app = [
  ...openings(
    'it',
    { topic: 'app', named: 'care', urgency: 'normal', intent: 'problem' },
    ['confused', 'patient', 'buyer', 'furious'],
    [
      "@aurora_aiuta l'app dopo l'aggiornamento si apre, fa vedere il logo e si chiude. Bellissimo logo eh, ma dovrei pagare",
      "Mi chiede di confermare l'accesso con il codice. Il codice arriva per email. L'email la leggo con l'app. @aurora_aiuta aiutatemi che mi gira la testa",
      "Nell'app risulto con 0 giga da ieri, ma il contatore del telefono ne segna 12 usati su 150. @aurora_aiuta a chi devo credere?",
      '@aurora_aiuta impossibile entrare nell\'area clienti: "utente inesistente". Eppure la bolletta all\'utente inesistente la mandate puntuale',
      "Ho cambiato telefono e l'app non mi riconosce più, dice dispositivo non autorizzato. Come lo autorizzo se non mi fa entrare? @aurora_aiuta",
      '@aurora_aiuta il bot della chat mi ha risposto "non ho capito" undici volte. Alla dodicesima mi ha augurato buona giornata',
    ],
  ),
  ...openings(
    'it',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'suggestion' },
    ['patient', 'grateful', 'influential', 'buyer'],
    [
      "@aurora_aiuta una proposta: mettete nell'app un bottone grosso con scritto QUANTI GIGA HO. È l'unica cosa per cui la apriamo, credetemi",
      "Suggerimento per l'app @aurora_aiuta: il tema scuro. I miei occhi alle 2 di notte vi ringrazierebbero 🌙",
      "Sarebbe bello poter dividere la bolletta tra coinquilini direttamente dall'app. Ve la regalo, l'idea @aurora_aiuta 😉",
      "@aurora_aiuta potreste fare i caratteri dell'app un po' più grandi? Mio padre la usa con la lente d'ingrandimento, non scherzo",
    ],
  ),
  ...openings(
    'it',
    { topic: 'app', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'grateful'],
    [
      "@aurora_aiuta dove si vede il PUK nell'app? Ho sbagliato il pin tre volte, avevo i guanti",
      "Ma l'app si può avere su due telefoni con lo stesso numero? @aurora_aiuta ce l'ho io ma {mia moglie|mio marito} vuole controllare i consumi. I SUOI",
      'Scusate la domanda forse sciocca: "cronologia eventi" nell\'app cos\'è? Ho paura a toccare @aurora_aiuta',
    ],
  ),
  ...openings(
    'it',
    { topic: 'app', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'influential', 'furious', 'confused'],
    [
      "L'app di Aurora Mobile mi ha chiesto di valutarla mentre si stava chiudendo da sola. Coraggiosa",
      'Aggiornamento app Aurora: "correzioni minori e miglioramenti". Hanno migliorato il fatto che non funziona, ora non funziona più velocemente',
      'Password dimenticata su AuroraMobile: la nuova non può essere uguale alle ultime 12. Le ultime 12 cosa, vite?',
      'Io all\'app di Aurora voglio anche bene ma perché mi manda la notifica "giga in esaurimento" alle 3.40 di notte',
    ],
  ),
]
