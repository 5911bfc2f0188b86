import type { PolicyDocument } from '../policy.ts'

/** Prepared answers of which the common rules speak. */
export const COMMON_MACROS: PolicyDocument['macros'] = [
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
]
