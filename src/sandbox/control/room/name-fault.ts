import type { Language } from '../../cast/character.ts'

/** What the levers are called. One that is not here goes by its own name, made readable. */
const NAMES: Readonly<Record<string, readonly [it: string, fr: string, en: string]>> = {
  fail5xx: ['Prossime scritture: 503', 'Prochaines écritures : 503', 'Next writes: 503'],
  refuse429: [
    'Prossime scritture: 429, troppe',
    'Prochaines écritures : 429, trop',
    'Next writes: 429, too many',
  ],
  refuse402: [
    'Prossime scritture: 402, credito finito',
    'Prochaines écritures : 402, crédit épuisé',
    'Next writes: 402, credit gone',
  ],
  answerLost: [
    'Scritte, ma la risposta si perde',
    'Écrites, mais réponse perdue',
    'Written, but the answer is lost',
  ],
  answerCut: [
    'Scritte, ma la risposta arriva a metà',
    'Écrites, mais réponse coupée',
    'Written, but the answer is cut',
  ],
  failReads: ['Prossime letture: 503', 'Prochaines lectures : 503', 'Next reads: 503'],
  delayMs: ['Ogni risposta ritarda (ms)', 'Chaque réponse tarde (ms)', 'Every answer is late (ms)'],
  effectDelayMs: [
    'Ogni scrittura ha effetto dopo (ms)',
    'Chaque écriture agit après (ms)',
    'Every write takes effect after (ms)',
  ],
  silent: ['Elenchi muti', 'Listes muettes', 'Lists are silent'],
  silentUsers: ['Profili muti', 'Profils muets', 'Silent accounts'],
  searchLagSeconds: ['Ritardo della ricerca (s)', 'Retard de la recherche (s)', 'Search lag (s)'],
  'stream.disconnect': [
    'Flusso: cade senza una parola',
    'Flux : coupé sans un mot',
    'Stream: drops without a word',
  ],
  'stream.goodbye': ['Flusso: saluta e chiude', 'Flux : annonce et ferme', 'Stream: says goodbye and closes'],
  'stream.cutInLine': [
    'Flusso: tagliato in mezzo alla riga',
    'Flux : coupé dans la ligne',
    'Stream: cut within a line',
  ],
  'stream.cutInCharacter': [
    'Flusso: tagliato dentro un carattere',
    'Flux : coupé dans un caractère',
    'Stream: cut within a character',
  ],
  'stream.duplicate': ['Flusso: detto due volte', 'Flux : dit deux fois', 'Stream: said twice'],
  'stream.reorder': ['Flusso: fuori ordine', 'Flux : en désordre', 'Stream: out of order'],
  'stream.pieceBytes': [
    'Flusso: a pezzi di (byte)',
    'Flux : par morceaux de (octets)',
    'Stream: in pieces of (bytes)',
  ],
  'stream.pieceDelayMs': [
    'Flusso: attesa fra i pezzi (ms)',
    'Flux : attente entre morceaux (ms)',
    'Stream: wait between pieces (ms)',
  ],
  'stream.silence': ['Flusso: silenzio', 'Flux : silence', 'Stream: silence'],
}

export function nameFault(path: readonly string[], language: Language): string {
  const known = NAMES[path.join('.')]
  if (known) return known[{ it: 0, fr: 1, en: 2 }[language]] ?? known[2]
  const words = path.map(name => name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()).join(': ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
