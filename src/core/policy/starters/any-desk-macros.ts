import type { PolicyDocument } from '../policy.ts'

/** Prepared answers of which the common rules speak. */
export const ANY_DESK_MACROS: PolicyDocument['macros'] = [
  {
    key: 'acknowledge',
    name: { it: 'Ci stiamo lavorando', fr: 'Nous y travaillons', en: 'We are on it' },
    text: {
      it: 'Ciao, abbiamo letto e ci stiamo lavorando. Ti scriviamo qui appena ci sono novità.',
      fr: 'Bonjour, nous avons bien lu votre message et nous y travaillons. Nous vous écrivons ici dès que nous en savons plus.',
      en: 'Hello, we have read this and are on it. We will write here as soon as there is news.',
    },
  },
  {
    key: 'progress',
    name: { it: 'A che punto siamo', fr: 'Où nous en sommes', en: 'How far we are' },
    text: {
      it: 'Ciao, ci stiamo ancora lavorando e non ti abbiamo dimenticato. Ti aggiorniamo qui appena c’è una novità.',
      fr: 'Bonjour, nous y travaillons toujours et ne vous avons pas oublié. Nous vous tenons au courant ici.',
      en: 'Hello, we are still on it and have not forgotten you. We will write here as soon as there is news.',
    },
  },
  {
    key: 'private-data',
    name: { it: 'Togli i tuoi dati', fr: 'Retirez vos données', en: 'Take your data away' },
    text: {
      it: 'Ciao, per la tua sicurezza cancella il messaggio con i tuoi dati: ti scriviamo in privato.',
      fr: 'Bonjour, pour votre sécurité, supprimez le message avec vos données : nous vous écrivons en privé.',
      en: 'Hello, for your safety please delete the message with your data: we will write to you in private.',
    },
  },
  {
    key: 'thanks',
    name: { it: 'Grazie', fr: 'Merci', en: 'Thank you' },
    text: {
      it: 'Grazie a te, lo facciamo leggere a tutta la squadra!',
      fr: "Merci à vous, nous le faisons lire à toute l'équipe !",
      en: 'Thank you, the whole team will read this!',
    },
  },
  {
    key: 'public-promise',
    name: { it: 'Continuiamo in privato', fr: 'La suite en privé', en: 'We go on in private' },
    text: {
      it: 'Ciao, per guardare bene il tuo caso continuiamo con te in privato. Quando è risolto lo diciamo anche qui.',
      fr: 'Bonjour, pour bien étudier votre cas, nous poursuivons avec vous en privé. Quand ce sera réglé, nous le dirons aussi ici.',
      en: 'Hello, to look into your case properly we are going on with you in private. When it is solved we will say so here too.',
    },
  },
  {
    key: 'public-follow-up',
    name: { it: 'Risolto', fr: 'C’est réglé', en: 'Solved' },
    text: {
      it: 'Ciao, la tua richiesta è stata risolta in privato. Grazie della pazienza: per qualsiasi cosa siamo qui.',
      fr: 'Bonjour, votre demande a été réglée en privé. Merci de votre patience : nous restons à votre disposition ici.',
      en: 'Hello, your request has been solved in private. Thank you for your patience: we are here if you need anything else.',
    },
  },
]

/** Distinct from the word that somebody is at it: that it goes on elsewhere, and that it is solved. */
export const ANY_DESK_PUBLIC_LOOP = {
  promiseMacro: 'public-promise',
  followUpMacro: 'public-follow-up',
} satisfies PolicyDocument['publicLoop']
