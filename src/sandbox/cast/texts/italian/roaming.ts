import { openings } from '../opening.ts'

export const roaming = [
  ...openings(
    'it',
    { topic: 'roaming', named: 'care', urgency: 'high', intent: 'problem' },
    ['furious', 'confused', 'influential', 'buyer'],
    [
      '@aurora_aiuta sono in Svizzera da DUE ORE e ho già 64 € di traffico. Il roaming era spento!! Bloccate la SIM subito, vi prego',
      "Atterrat{o|a} a Tunisi e il telefono non aggancia nessuna rete. Ho la prenotazione, le mappe, tutto lì dentro. @aurora_aiuta è urgente, scrivo dal wifi dell'aeroporto 🙏",
      '@aurora_aiuta mi hanno rubato il telefono a Barcellona. Bloccate il numero per favore, dal cellulare di mia sorella il vostro 24 ore su 24 dà occupato',
      'In nave tra Ancona e Spalato il telefono si è collegato da solo al satellite: 112 euro. Di notte. Dormivo. @aurora_aiuta li rivoglio tutti',
    ],
  ),
  ...openings(
    'it',
    { topic: 'roaming', named: 'care', urgency: 'normal', intent: 'question' },
    ['patient', 'confused', 'buyer', 'grateful'],
    [
      "@aurora_aiuta parto venerdì per l'Albania: con la mia offerta il roaming c'è o mi svenate?",
      "Buongiorno, vado tre mesi in Erasmus a Lisbona. Posso usare i giga normalmente o dopo un po' si bloccano? @aurora_aiuta",
      'Sono dai miei al confine con la Slovenia: il telefono prende la rete di là anche in cucina. Pago qualcosa? @aurora_aiuta',
      "@aurora_aiuta se dall'Inghilterra chiamo un fisso in Italia quanto spendo? Mia zia non ha internet e parla tanto",
    ],
  ),
  ...openings(
    'it',
    { topic: 'roaming', named: 'nameOnly', urgency: 'normal', intent: 'problem' },
    ['furious', 'troll', 'influential', 'patient'],
    [
      "Benvenuti a San Marino, dice l'sms di Aurora Mobile. E mi fa pagare 8 € per aver guardato l'ora 💸",
      'Tornat{o|a} dalle ferie, il mare bellissimo, la bolletta di Aurora pure: tre cifre, tutte diverse',
      "Con Aurora in Grecia ho avuto più linea sull'isola con 40 abitanti e 200 capre che sotto casa mia",
    ],
  ),
]
