import { openings } from '../opening.ts'

export const shop = [
  ...openings(
    'it',
    { topic: 'shop', named: 'care', urgency: 'normal', intent: 'problem' },
    ['furious', 'patient', 'buyer'],
    [
      "@aurora_aiuta sabato, negozio di {town}: un'ora e dieci di coda, un solo ragazzo alla cassa (bravissimo, poverino). Alle 13 hanno chiuso e ci hanno mandati via tutti. Si può?",
      "In negozio mi hanno fatto firmare sul tablet una cosa al volo e mi ritrovo con un'assicurazione da 6,99 al mese. @aurora_aiuta la voglio disdire, non l'ho mai chiesta",
      '@aurora_aiuta il vostro negozio di {town} risulta aperto fino alle 19.30. Sono le 18.50, serranda giù e io davanti come un baccalà',
      "Ho comprato la cover sbagliata, scontrino di ieri, scatola chiusa. Mi dicono che il cambio si fa solo online?? @aurora_aiuta ma se l'ho presa lì",
    ],
  ),
  ...openings(
    'it',
    { topic: 'shop', named: 'care', urgency: 'low', intent: 'question' },
    ['confused', 'patient', 'grateful', 'buyer'],
    [
      "@aurora_aiuta il negozio di {town} domenica è aperto? Mi serve una SIM nuova, la mia l'ha mangiata il cane. Letteralmente 🐶",
      'Per fare il cambio intestatario devo venire in negozio con mia nonna o basta una delega? Ha 91 anni e le scale non le fa @aurora_aiuta',
      'Si può prenotare un appuntamento in negozio? Faccio i turni e a caso non riesco mai @aurora_aiuta grazie',
      '@aurora_aiuta nei vostri negozi ritirate anche i telefoni vecchi da rottamare? Ne ho un cassetto pieno, di quelli con i tasti',
    ],
  ),
  ...openings(
    'it',
    { topic: 'shop', named: 'nameOnly', urgency: 'low', intent: 'problem' },
    ['troll', 'furious', 'influential'],
    [
      'Numerino 84 da Aurora Mobile. Servono il 31. Ho portato un libro, consigli per il secondo? 📚',
      'Commesso di Aurora: "per questa cosa deve chiamare il numero verde". Numero verde: "per questa cosa deve andare in negozio". Il cerchio della vita 🦁',
      'Entrat{o|a} da Aurora per una pellicola, uscit{o|a} con la pellicola, un caricabatterie, una borraccia e un piano tariffario. Devo imparare a dire no',
    ],
  ),
  ...openings(
    'it',
    { topic: 'shop', named: 'nameOnly', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'confused'],
    [
      "Il ragazzo con gli occhiali del negozio Aurora di {town} ha passato mezz'ora a trasferirmi le foto di mio padre che non c'è più. Non mi ha fatto pagare niente. Volevo dirlo da qualche parte",
      'Ma la signora del negozio Aurora Mobile che mi ha configurato il telefono spiegandomi tutto DUE VOLTE senza sbuffare? Santa subito',
    ],
  ),
]
