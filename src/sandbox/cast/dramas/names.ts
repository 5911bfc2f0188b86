import type { Language } from '../character.ts'

interface Names {
  readonly f: readonly string[]
  readonly m: readonly string[]
  readonly last: readonly string[]
  /** Where a drama plays when it needs a place. */
  readonly towns: readonly string[]
  /** What people who only pass by say of themselves. */
  readonly bios: readonly string[]
}

const list = (words: string): readonly string[] => words.split(' ')

/** Family names are rare or made up, so that nobody real is meant. */
export const NAMES: Readonly<Record<Language, Names>> = {
  it: {
    f: list(
      'Agnese Bianca Carlotta Delia Elvira Fiamma Ginevra Ilenia Lavinia Mirella Nives Ornella Rachele Viola',
    ),
    m: list('Achille Berto Corrado Dario Elia Fabrizio Gino Ivo Livio Manlio Nello Orlando Renzo Tullio'),
    last: list(
      'Arzanello Boscarolo Cavezzano Dellafonte Erbavoglio Fornasetti Granchioni Lampertico Malaspighe Nebbiolati Ortensini Pratolunghi Quarantelli Rovigatti Solferani Tramontini Vallombri Zampognari',
    ),
    towns: ['Castelfranco', 'Montebelluna', 'Senigallia', 'Voghera', 'Cesenatico'],
    bios: [
      'Qui per leggere, poi scrivo.',
      'Bar, bici, bambini.',
      'Turni di notte e caffè doppio.',
      'Commercio al dettaglio, pazienza all’ingrosso.',
      'Orto e politica locale. In quest’ordine.',
      'Studio, quando c’è internet.',
    ],
  },
  fr: {
    f: list(
      'Apolline Blandine Capucine Delphine Eugénie Faustine Garance Hortense Joséphine Lucile Maëlle Noémie Solène Violette',
    ),
    m: list(
      'Anselme Baptiste Cyprien Damien Émile Firmin Gaspard Hippolyte Isidore Lucien Marceau Norbert Sylvain Théophile',
    ),
    last: list(
      'Aubrelon Boisfleury Chantegrel Desmarelles Esterlin Fontvieux Grandpertuis Hautecombe Jolivard Larmoyer Montgazon Noirclair Peyrelongue Quincampois Rougeterre Sansouci Tournemine Valrosier',
    ),
    towns: ['Quimperlé', 'Figeac', 'Pontarlier', 'Saumur', 'Manosque'],
    bios: [
      'Je lis tout, je réponds parfois.',
      'Boulange, balades, brocantes.',
      'Parent d’élèves à plein temps.',
      'Télétravail quand le réseau veut bien.',
      'Potager et mauvaise foi.',
      'De passage.',
    ],
  },
  en: {
    f: list(
      'Agatha Beatrix Clemency Dorothea Edith Flora Gwen Harriet Isla Juno Mabel Nell Ottilie Winifred',
    ),
    m: list('Alfie Barnaby Clement Dougal Edmund Fergus Gideon Hamish Ivor Jasper Monty Ned Rufus Wilf'),
    last: list(
      'Ashcombely Brackenthorpe Coldwater Dunmoorish Elderspoon Foxhallow Greystock Hollowbrook Inglethwaite Larkspurrow Merriweth Netherby Oakshaw Pettigale Quillington Rainsford Summerleigh Wetherbury',
    ),
    towns: ['Hebden Bridge', 'Ludlow', 'Kendal', 'Totnes', 'Berwick'],
    bios: [
      'Mostly here for the weather.',
      'School runs and sourdough.',
      'Nights. Strong tea.',
      'Small shop, big dog.',
      'Local news before it is news.',
      'Opinions my own, wifi somebody else’s.',
    ],
  },
}
