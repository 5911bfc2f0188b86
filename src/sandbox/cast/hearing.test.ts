import { expect, test } from 'vitest'
import { type AnswerTone, decideTone } from './hearing.ts'

const cases: readonly (readonly [AnswerTone, string])[] = [
  ['invitation', 'Ciao Marta, ci dispiace! Scrivici in DM il tuo codice cliente'],
  [
    'invitation',
    'Buongiorno, per favore mandaci un messaggio privato con il numero di linea, così risolviamo.',
  ],
  ['invitation', 'Possiamo continuare in privato?'],
  ['invitation', 'Ti va di passare in direct?'],
  ['invitation', 'Bonjour, écrivez-nous en message privé avec votre numéro de client svp'],
  ['invitation', 'Pouvez-vous nous contacter en MP ? Merci'],
  ['invitation', 'Sorry to hear that! Please send us a DM with your account number'],
  ['invitation', 'Could you pop us a private message?'],
  ['solved', 'Come visto in DM, il rimborso è stato accreditato. Buona giornata!'],
  ['solved', 'Fatto: abbiamo risolto il guasto di zona.'],
  ['solved', 'C’est réglé, la ligne est rétablie. Bonne journée !'],
  ['solved', 'All sorted now, thanks for your patience'],
  ['solved', 'La rete è tornata, grazie della pazienza.'],
  ['solved', 'Guasto rientrato: linee di nuovo attive in tutta la zona.'],
  ['solved', 'Non preoccuparti, abbiamo annullato il contratto.'],
  ['solved', 'Le réseau est de nouveau disponible à Figeac.'],
  ['solved', 'The network is back to normal. Sorry for the wait.'],
  ['holding', 'Il guasto non è ancora risolto, i tecnici sono sul posto.'],
  ['holding', 'La linea sarà ripristinata entro le 14.'],
  ['holding', 'Le réseau n’est pas encore rétabli, nos équipes sont sur place.'],
  ['holding', 'La ligne sera rétablie avant midi.'],
  ['holding', 'It isn’t fixed yet, engineers are on site.'],
  ['holding', 'You will be refunded within five days.'],
  ['question', 'Non è stato risolto?'],
  ['answer', 'L’importo è corretto secondo le condizioni.'],
  ['holding', 'Grazie della segnalazione, stiamo verificando e ti aggiorniamo'],
  ['holding', 'Bonjour, nous vérifions et revenons vers vous'],
  ['holding', "Thanks, we're looking into it"],
  ['question', 'Da quando succede?'],
  ['question', 'È stato risolto?'],
  ['question', 'Quel est le message affiché ?'],
  ['answer', 'Prova a spegnere il modem per trenta secondi e riaccenderlo.'],
  ['answer', 'Les boutiques ouvrent à 9h30.'],
  ['answer', 'Ti abbiamo appena scritto in DM'],
]

test.each(cases)('hears %s in "%s"', (tone, text) => {
  expect(decideTone(text)).toBe(tone)
})
