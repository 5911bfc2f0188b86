import type { Locale } from '../../../../../src/core/language.ts'
import type { Post } from './bench-queries.ts'

/** Posts of the kinds that a policy is made for, in the reader's language. */
export const EXAMPLES = ['bill', 'outage', 'insult', 'praise', 'overheard', 'private'] as const
export type Example = (typeof EXAMPLES)[number]

const TEXTS: Readonly<Record<Example, Readonly<Record<Locale, string>>>> = {
  bill: {
    it: 'Nella fattura di ottobre ci sono due addebiti uguali, me li rimborsate?',
    fr: 'Deux prélèvements identiques sur ma facture d’octobre, vous me remboursez ?',
    en: 'There are two identical charges on my October bill, will you refund me?',
  },
  outage: {
    it: 'La fibra è giù da ieri sera e domani lavoro da casa. Quando torna?',
    fr: 'La fibre est coupée depuis hier soir et je télétravaille demain. Elle revient quand ?',
    en: 'The fibre has been down since last night and I work from home tomorrow. When is it back?',
  },
  insult: {
    it: 'Siete degli idioti, tre settimane e nessuno risponde!!',
    fr: 'Bande d’idiots, trois semaines et personne ne répond !!',
    en: 'You are idiots, three weeks and nobody answers!!',
  },
  praise: {
    it: 'Grazie mille, problema risolto in dieci minuti. Bravissimi!',
    fr: 'Merci beaucoup, problème réglé en dix minutes. Bravo !',
    en: 'Thank you so much, fixed in ten minutes. Brilliant!',
  },
  overheard: {
    it: 'Qualcuno ha provato la nuova offerta fibra? Conviene?',
    fr: 'Quelqu’un a essayé la nouvelle offre fibre ? Ça vaut le coup ?',
    en: 'Has anybody tried the new fibre offer? Is it worth it?',
  },
  private: {
    it: 'Il mio numero è 347 1234567, chiamatemi per il pacco che non arriva',
    fr: 'Mon numéro est le 06 12 34 56 78, appelez-moi pour le colis qui n’arrive pas',
    en: 'My number is +44 7700 900123, call me about the parcel that never came',
  },
}

/** The post as somebody would have written it. */
export const postOf = (example: Example, locale: Locale, base: Post): Post => ({
  ...base,
  text: TEXTS[example][locale],
  visibility: 'public',
  isAddressed: example !== 'overheard',
  followers: example === 'insult' ? 48_000 : 200,
  hasOpenTicket: false,
})
