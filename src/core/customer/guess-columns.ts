import type { LocalText } from '../language.ts'
import {
  IMPORT_DELIMITERS,
  type ImportColumn,
  type ImportDelimiter,
  type ImportField,
} from './import-field.ts'

/** By which a file's columns are guessed. */
export interface ColumnHints {
  readonly channels: readonly {
    readonly channel: string
    readonly displayName: string
    readonly isMail: boolean
  }[]
  readonly attributes: readonly { readonly key: string; readonly name: LocalText }[]
}

/** The one that stands most often in the first line, outside of quotation marks. */
export function guessDelimiter(text: string): ImportDelimiter {
  const first = text.slice(0, 10_000).split(/\r?\n/, 1)[0] ?? ''
  const bare = first.replace(/"[^"]*"/g, '')
  const counts = IMPORT_DELIMITERS.map(delimiter => ({ delimiter, n: bare.split(delimiter).length }))
  return counts.reduce((best, each) => (each.n > best.n ? each : best)).delimiter
}

/** What people call these columns, in Italian, French and English; without accents, letters and figures alone. */
const WORDS: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  externalKey: [
    'id',
    'key',
    'externalkey',
    'externalid',
    'customerid',
    'customernumber',
    'customerno',
    'crmid',
    'chiave',
    'codicecliente',
    'numerocliente',
    'idcliente',
    'cle',
    'numeroclient',
    'numclient',
    'idclient',
    'codeclient',
  ],
  name: [
    'name',
    'fullname',
    'customer',
    'customername',
    'nome',
    'nominativo',
    'nomecognome',
    'cliente',
    'nom',
    'nomcomplet',
    'client',
  ],
  plan: [
    'plan',
    'tier',
    'subscription',
    'piano',
    'abbonamento',
    'tariffa',
    'offerta',
    'abonnement',
    'formule',
    'offre',
    'forfait',
  ],
  value: [
    'value',
    'yearlyvalue',
    'revenue',
    'ltv',
    'valore',
    'valoreannuo',
    'fatturato',
    'spesa',
    'valeur',
    'valeurannuelle',
    'chiffreaffaires',
    'ca',
  ],
  currency: ['currency', 'valuta', 'devise', 'monnaie'],
  tags: ['tags', 'tag', 'labels', 'etichette', 'etichetta', 'etiquettes', 'etiquette'],
}
const MAIL_WORDS = [
  'mail',
  'email',
  'mailaddress',
  'emailaddress',
  'indirizzomail',
  'indirizzoemail',
  'posta',
  'courriel',
  'adressemail',
  'adresseemail',
]

const IGNORED: ImportColumn = { field: 'ignore', of: null }

/** What each column may be, by its name; each thing once, the first column that is called so. */
export function guessColumns(headers: readonly string[], hints: ColumnHints): ImportColumn[] {
  const taken = new Set<string>()
  return headers.map(header => {
    const guessed = guessColumn(normalise(header), hints)
    const key = columnKey(guessed)
    if (taken.has(key)) return IGNORED
    if (guessed.field !== 'ignore') taken.add(key)
    return guessed
  })
}

export const columnKey = ({ field, of }: ImportColumn): string => `${field}:${of ?? ''}`

function guessColumn(header: string, { channels, attributes }: ColumnHints): ImportColumn {
  const attribute = attributes.find(({ key, name }) =>
    [key, ...Object.values(name)].some(each => normalise(each) === header),
  )
  if (attribute !== undefined) return { field: 'attribute', of: attribute.key }
  const channel =
    channels.find(each =>
      [each.channel, each.displayName].some(called => isCalled(header, normalise(called))),
    ) ?? (MAIL_WORDS.includes(header) ? channels.find(each => each.isMail) : undefined)
  if (channel !== undefined) return { field: 'address', of: channel.channel }
  for (const [field, words] of Object.entries(WORDS))
    if (words.includes(header)) return { field: field as ImportField, of: null }
  return IGNORED
}

/** `X`, and also `X handle`, `handle X`, `profilo X`. */
const isCalled = (header: string, channel: string): boolean =>
  header === channel || HANDLE_WORDS.some(word => header === channel + word || header === word + channel)
const HANDLE_WORDS = ['handle', 'profile', 'profilo', 'profil', 'account', 'compte', 'address']

const normalise = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
