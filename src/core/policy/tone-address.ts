import { findWords } from '../triage/find-words.ts'

type Address = 'tu' | 'lei' | 'vous'

/**
 * Forms that can be nothing else, so that a hint is never wrong: no `sei` (six), no `te` (tea, written without its
 * accent), no `ton` (the tone), no `prova` (the proof), no `provi` (said to both). A full stop ends a whole word.
 */
const FORMS = {
  it: {
    tu: [
      'tu.',
      'ti.',
      'tuo.',
      'tua.',
      'tuoi.',
      'tue.',
      'hai.',
      'puoi.',
      'vuoi.',
      'scrivici.',
      'mandaci.',
      'dicci.',
      'scusaci.',
    ],
    lei: [
      'la ringrazi',
      'la preghiamo.',
      'la invitiamo.',
      'la informiamo.',
      'la contatt',
      'le chiediamo.',
      'le ricordiamo.',
      'le scriviamo.',
      'le rispondiamo.',
      'ci scriva.',
      'ci dica.',
      'mi dica.',
      'ci scusi.',
      'gentile cliente.',
    ],
  },
  fr: {
    tu: ['tu.', 'toi.', 'ta.', 'tes.', 'te.'],
    vous: ['vous.', 'votre.', 'vos.', 'veuillez.'],
  },
} as const

/** Names of things that hold such a form. */
const NAMES_OF_THINGS = /rendez-vous|garde[sz]?-vous|tu[- ]quoque/giu

/** In the middle of a sentence, a capital is respect: "per Lei", "la Sua linea". */
const RESPECT = /(?<=[\p{Ll}\p{N},;] )(?:Lei|Suo|Sua|Suoi|Sue)(?![\p{L}\p{N}])/u

/** A form of address that is not the expected one, as it is listed; null where the text keeps to it or says nothing. */
export function findStrangeAddress(text: string, language: 'it' | 'fr', expected: Address): string | null {
  const said = text.replace(NAMES_OF_THINGS, ' ')
  const strange = Object.entries<readonly string[]>(FORMS[language]).filter(
    ([address]) => address !== expected,
  )
  const found = strange.flatMap(([, forms]) => findWords(said, forms))[0]
  if (found !== undefined) return found
  return language === 'it' && expected === 'tu' ? (RESPECT.exec(said)?.[0] ?? null) : null
}
