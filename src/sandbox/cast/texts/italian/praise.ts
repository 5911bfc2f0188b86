import { openings } from '../opening.ts'

export const praise = [
  ...openings(
    'it',
    { topic: 'praise', named: 'care', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'confused', 'influential'],
    [
      'Oggi voglio dire una cosa bella: @aurora_aiuta mi ha risposto in 6 minuti, di domenica, e ha risolto. Grazie davvero ❤️',
      "@aurora_aiuta il tecnico venuto stamattina a {town} si è messo le soprascarpe, ha spostato il divano e l'ha pure rimesso a posto. Complimenti, dategli un aumento",
      'Grazie a Federica del servizio clienti @aurora_aiuta, che ha avuto più pazienza di me, di {mia moglie|mio marito} e del modem messi insieme',
      'Dopo anni di operatori mi trovo bene. Lo scrivo perché qui si viene solo a lamentarsi. Bravi @aurora_aiuta 👏',
      "@aurora_aiuta rimborso arrivato, come promesso, il giorno promesso. Mi è sembrato di stare all'estero 😂 grazie",
      'La fibra nuova vola!! Ieri sera videochiamata con mia figlia a Dublino, sembrava in salotto. Mi sono commoss{o|a}. Grazie @aurora_aiuta',
    ],
  ),
  ...openings(
    'it',
    { topic: 'praise', named: 'marketing', urgency: 'low', intent: 'praise' },
    ['grateful', 'influential', 'buyer'],
    [
      '@auroramobile lo spot della nonna che impara a mandare i vocali mi fa piangere ogni volta. OGNI VOLTA',
      "Bella l'idea dei giga sospesi, come il caffè a Napoli. Bravi @auroramobile, ne ho appena lasciati cinque",
      'Concerto in piazza ieri a {town} offerto da @auroramobile: suono pulito, zero transenne, gente felice. Così si fa 🎶',
      '@auroramobile dieci anni insieme oggi! Con qualche litigio, come tutte le coppie 😄',
    ],
  ),
  ...openings(
    'it',
    { topic: 'praise', named: 'nameOnly', urgency: 'low', intent: 'praise' },
    ['grateful', 'patient', 'influential', 'buyer'],
    [
      'Devo ricredermi su Aurora: ho chiesto una cosa in chat aspettandomi il solito robot e mi ha risposto una persona. Una persona vera! Con un nome!',
      'Aurora Mobile in cima al Monte Cimone prende benissimo. Ho chiamato mia mamma solo per dirle che prendeva',
      "Comunque l'assistenza di Aurora quando vuole sa essere gentile. Oggi voleva 🌸",
      'Passat{o|a} ad Aurora Mobile da un mese: per ora tutto liscio. Tocco ferro, legno e il gatto',
    ],
  ),
]
