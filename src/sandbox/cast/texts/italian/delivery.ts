import { openings } from '../opening.ts'

export const delivery = [
  ...openings(
    'it',
    { topic: 'delivery', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'buyer', 'influential'],
    [
      '@aurora_aiuta ordine "consegnato" ieri alle 11.32. A chi?? In casa non c\'era nessuno, il portinaio non ha visto niente. È un telefono da 700 euro, voglio una risposta subito',
      "Aperta la scatola del telefono nuovo: dentro c'era una confezione di lampadine. LAMPADINE @aurora_aiuta. Ho il video dell'apertura",
      'Era il regalo di compleanno di mia figlia, compleanno OGGI. Il corriere dice che da voi non è mai partito. @aurora_aiuta ditemi che è uno scherzo',
    ],
  ),
  ...openings(
    'it',
    { topic: 'delivery', named: 'care', urgency: 'normal', intent: 'problem' },
    ['patient', 'buyer', 'confused', 'grateful'],
    [
      '@aurora_aiuta il modem doveva arrivare lunedì, poi mercoledì, poi "entro la settimana". Di quale settimana parliamo?',
      'Tracking fermo a "preso in carico" da nove giorni. @aurora_aiuta potete dare un colpetto a qualcuno? Grazie 🙏',
      "Il corriere ha lasciato la SIM nella buca del vicino, che è in vacanza fino al 30. @aurora_aiuta me ne mandate un'altra?",
      '@aurora_aiuta ho fatto il reso del telefono 20 giorni fa, vi risulta arrivato, ma il rimborso non si vede. Quanto ci vuole di solito?',
      'Ordinato blu, arrivato rosa. Carino eh. Ma {faccio il muratore e ho 58 anni|è per mio marito che guida i camion} @aurora_aiuta, si può cambiare?',
    ],
  ),
  ...openings(
    'it',
    { topic: 'delivery', named: 'care', urgency: 'low', intent: 'question' },
    ['buyer', 'confused', 'patient'],
    [
      "Si può ritirare in negozio un ordine fatto online? @aurora_aiuta di giorno a casa non c'è mai nessuno, a parte il gatto, che non apre",
      '@aurora_aiuta il tecnico della fibra chiama prima di arrivare o suona e basta? Chiedo perché il citofono è rotto',
    ],
  ),
  ...openings(
    'it',
    { topic: 'delivery', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['troll', 'furious', 'buyer', 'patient'],
    [
      'Il pacco di Aurora Mobile è stato a Bologna, Verona, Bologna, Fiorenzuola. Io a {town} lo aspetto con la bandierina 🚩',
      'Finestra di consegna Aurora: dalle 8 alle 20. Più che una finestra è una parete',
      'Corriere di Aurora: "destinatario assente". Il destinatario era in ciabatte sul portone che lo guardava andare via',
      'Ma la fibra di Aurora Mobile da quanto la aspettate voi? Io appuntamento saltato per la quarta volta, ormai mi tengo il caffè pronto per il tecnico immaginario',
    ],
  ),
]
