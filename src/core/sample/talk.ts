import type { Locale } from '../language.ts'

/** An invented person. */
export interface SamplePerson {
  readonly externalId: string
  readonly handle: string
  readonly name: string
  readonly followers: number
}

/** Something that he said. */
export interface SampleWord {
  readonly from: SamplePerson
  readonly language: Locale
  readonly minutesAgo: number
  readonly isDirect?: true
  /** `{brand}` is the brand's handle. */
  readonly text: string
}

const person = (externalId: string, handle: string, name: string, followers: number): SamplePerson => ({
  externalId,
  handle,
  name,
  followers,
})

const LUCA = person('luca', 'luca_b', 'Luca Bassi', 120)
const CHIARA = person('chiara', 'chiararossi_', 'Chiara Rossi', 340)
const AMELIE = person('amelie', 'amelie_mtl', 'Amélie Roy', 80)
const TOM = person('tom', 'tomharris', 'Tom Harris', 55)
const NADIA = person('nadia', 'nadia_reporter', 'Nadia Conte', 48_000)

export const SAMPLE_PEOPLE: readonly SamplePerson[] = [LUCA, CHIARA, AMELIE, TOM, NADIA]

/** A quiet half hour of any brand: complaints, questions and praise, in public and directly; the oldest first. */
export const SAMPLE_TALK: readonly SampleWord[] = [
  {
    from: NADIA,
    language: 'it',
    minutesAgo: 34,
    text: '@{brand} da tre giorni nessuno risponde al telefono. È così che trattate i clienti?',
  },
  {
    from: AMELIE,
    language: 'fr',
    minutesAgo: 29,
    text: '@{brand} bonjour, ma facture de ce mois a été débitée deux fois. Pouvez-vous vérifier ?',
  },
  {
    from: TOM,
    language: 'en',
    minutesAgo: 26,
    text: '@{brand} I cannot log in to my account since this morning, the page just stays blank.',
  },
  {
    from: CHIARA,
    language: 'it',
    minutesAgo: 21,
    text: '@{brand} grazie mille a chi mi ha aiutata ieri, gentilissima e velocissima!',
  },
  {
    from: LUCA,
    language: 'it',
    minutesAgo: 17,
    text: '@{brand} a che ora aprite sabato? Sul sito non lo trovo.',
  },
  {
    from: AMELIE,
    language: 'fr',
    minutesAgo: 12,
    isDirect: true,
    text: 'Voici mon numéro de client : 0000. Merci de me dire ce que vous trouvez.',
  },
  {
    from: TOM,
    language: 'en',
    minutesAgo: 8,
    text: '@{brand} tried another browser, still the same problem. Please help, I need it today.',
  },
  {
    from: LUCA,
    language: 'it',
    minutesAgo: 3,
    isDirect: true,
    text: 'Vorrei anche cambiare indirizzo: ora abito a Torino. Come si fa?',
  },
]
