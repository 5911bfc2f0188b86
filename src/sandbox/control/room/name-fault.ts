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
  refuse429Daily: [
    'Prossime scritture: 429, fino a domani',
    'Prochaines écritures : 429, jusqu’à demain',
    'Next writes: 429 until tomorrow',
  ],
  hang: ['Scritte, e nessuna risposta', 'Écrites, et jamais de réponse', 'Written, and never answered'],
  slow: ['Scritte, risposta lenta', 'Écrites, réponse lente', 'Written, answered slowly'],
  refuse429Reads: [
    'Prossime letture: 429, troppe',
    'Prochaines lectures : 429, trop',
    'Next reads: 429, too many',
  ],
  refuse402Reads: [
    'Prossime letture: 402, credito finito',
    'Prochaines lectures : 402, crédit épuisé',
    'Next reads: 402, credit gone',
  ],
  hangReads: ['Letture senza risposta', 'Lectures sans réponse', 'Reads never answered'],
  loseReads: ['Letture interrotte', 'Lectures coupées', 'Reads cut off'],
  slowReads: ['Letture lente', 'Lectures lentes', 'Reads answered slowly'],
  slowMs: [
    'Quanto dura una risposta lenta (ms)',
    'Durée d’une réponse lente (ms)',
    'How slow a slow answer is (ms)',
  ],
  limitResetSeconds: ['Il limite passa fra (s)', 'La limite passe dans (s)', 'Limits heal in (s)'],
  loseEvents: ['Eventi persi', 'Événements perdus', 'Events lost'],
  duplicateEvents: ['Eventi portati due volte', 'Événements livrés deux fois', 'Events brought twice'],
  reorderEvents: ['Eventi fuori ordine', 'Événements en désordre', 'Events out of order'],
  expireToken: [
    'Prossime richieste: token scaduto',
    'Prochaines requêtes : jeton expiré',
    'Next requests: token expired',
  ],
  revokedUsers: [
    'Profili che hanno revocato l’app',
    'Profils qui ont révoqué l’app',
    'Accounts that threw the app out',
  ],
  failRefreshes: ['Rinnovi del token: 503', 'Renouvellements : 503', 'Token refreshes: 503'],
  refreshLost: [
    'Rinnovi fatti, risposta persa',
    'Renouvelés, réponse perdue',
    'Refreshed, but the answer is lost',
  ],
  refreshReuseRevokes: [
    'Rinnovo usato due volte: revoca tutto',
    'Renouvellement réutilisé : tout révoqué',
    'A refresh used twice ends the grant',
  ],
  clockSkewSeconds: ['Orologio sbagliato di (s)', 'Horloge décalée de (s)', 'Clock is wrong by (s)'],
  endlessPages: ['Pagine senza fine', 'Pages sans fin', 'Pages never end'],
  'random.seed': ['Caso: seme', 'Hasard : graine', 'Chance: seed'],
  'random.rates': ['Caso: frequenze (JSON)', 'Hasard : fréquences (JSON)', 'Chance: rates (JSON)'],
  failMedia: [
    'Prossimi caricamenti: falliscono',
    'Prochains envois de fichiers : échec',
    'Next uploads: fail',
  ],
  everything: ['Un po’ di tutto, a caso', 'Un peu de tout, au hasard', 'A little of everything, by chance'],
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
  'stream.lingerMs': [
    'Flusso: posto occupato dopo la chiusura (ms)',
    'Flux : place prise après la fermeture (ms)',
    'Stream: place taken after the end (ms)',
  ],
  'stream.silence': ['Flusso: silenzio', 'Flux : silence', 'Stream: silence'],
}

const GROUPS: Readonly<Record<string, readonly [it: string, fr: string, en: string]>> = {
  stream: ['Flussi aperti', 'Flux ouverts', 'Open streams'],
  random: ['Il caso', 'Le hasard', 'Chance'],
}

const PLACES: Readonly<Record<Language, 0 | 1 | 2>> = { it: 0, fr: 1, en: 2 }

export const nameGroup = (name: string, language: Language): string =>
  GROUPS[name]?.[PLACES[language]] ?? makeReadable(name)

export function nameFault(path: readonly string[], language: Language): string {
  const known = NAMES[path.join('.')]
  if (known) return known[PLACES[language]]
  const [group, of, rate] = path
  if (group === 'random' && of === 'rates' && rate !== undefined) return nameFault(rate.split('.'), language)
  return path.map(makeReadable).join(': ')
}

/** `postRead` as people write it. */
export function makeReadable(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])/g, ' ').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
