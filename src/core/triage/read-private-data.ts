import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js'
import type { Language } from '../language.ts'
import { type Fact, PRIVATE_DATA, type PrivateData } from './facts.ts'

type Finder = (text: string, language: Language) => readonly string[]

/** A post has 280 characters, and a long letter is no public matter. */
const MOST_LETTERS = 4_000
/** A text with fewer digits is not looked through. */
const FEWEST_DIGITS: Readonly<Record<PrivateData, number>> = {
  email: 0,
  address: 1,
  order: 1,
  taxId: 4,
  phone: 8,
  card: 13,
  iban: 12,
}

const FINDERS: Readonly<Record<PrivateData, Finder>> = {
  phone: findPhones,
  email: findMails,
  iban: findIbans,
  card: findCards,
  order: findOrders,
  address: findAddresses,
  taxId: findTaxIds,
}

/**
 * What a text shows of somebody that the public should not read. By rules: there is no data to learn it from, and a
 * number is better checked than guessed. One stretch of text is one thing: the surer kind takes it.
 */
export function readPrivateData(text: string, language: Language): Fact<readonly PrivateData[]> {
  const found = new Map<PrivateData, readonly string[]>()
  let left = text.slice(0, MOST_LETTERS)
  if (!MAY_SHOW.test(left)) return NOTHING
  for (const kind of ORDER) {
    if (countDigits(left) < FEWEST_DIGITS[kind]) continue
    const hits = FINDERS[kind](left, language)
    if (hits.length === 0) continue
    found.set(kind, hits)
    for (const hit of hits) left = left.replace(hit, ' ')
  }
  return {
    value: PRIVATE_DATA.filter(kind => found.has(kind)),
    confidence: found.size === 0 ? 0.9 : 0.95,
    evidence: [...found.values()].flat(),
  }
}

/** A digit, or an @ behind a letter as in a mail address: without either there is nothing to look for. */
const MAY_SHOW = /\d|[^\s\(]@/v
const NOTHING = { value: [], confidence: 0.9, evidence: [] } as const

/** The surer a kind is known by its form, the earlier. */
const ORDER: readonly PrivateData[] = ['email', 'iban', 'card', 'taxId', 'order', 'phone', 'address']

function countDigits(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) count += 1
  }
  return count
}

const MAIL = /[\p{L}\p{N}._%+\-]{1,64}@[\p{L}\p{N}\-]{1,63}(?:\.[\p{L}\p{N}\-]{2,63}){1,4}/gv
/** A company's own boxes are no secret. */
const OFFICE =
  /^(?:info|support|supporto|help|contact|contatti|service|clienti|client|assistenza|assistance|reclam|réclam|no-?reply|sav|customer|care|press|hello|jobs)/i

function findMails(text: string): string[] {
  return (text.match(MAIL) ?? []).filter(mail => !OFFICE.test(mail))
}

const IBAN = /\b[A-Z]{2}\s?\d{2}(?:[\s.\-]?[A-Z0-9]){11,30}/giv

/** With good check digits; or so long, and called an IBAN, that a slip of the finger made them bad. */
function findIbans(text: string): string[] {
  return (text.match(IBAN) ?? []).flatMap(hit => {
    const written = hit.trim()
    for (let end = written.length; end >= 15; end--) {
      const part = written.slice(0, end)
      if (isValidIBAN(electronicFormatIBAN(part) ?? '')) return [part.trim()]
    }
    return /\biban\b/i.test(text) && countDigits(written) >= 12 ? [written] : []
  })
}

const CARD = /(?<![\d.,])\d(?:[\s.\-]?[\d]){12,18}(?![\d])/gv

function findCards(text: string): string[] {
  return (text.match(CARD) ?? []).filter(hit => hasLuhn(hit.replace(/\D/g, '')))
}

/** The check digit of payment cards (ISO/IEC 7812-1). */
function hasLuhn(digits: string): boolean {
  let sum = 0
  for (const [at, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Italy's codice fiscale, France's NIR, Britain's National Insurance number, Ireland's PPS, India's PAN, Spain's DNI and NIE, Brazil's CPF, and what is called by its name. */
const TAX_IDS = [
  /\b[A-Z]{6}\d{2}[A-EHLMPR-T]\d{2}[A-Z]\d{3}[A-Z]\b/giv,
  /\b[12]\s?\d{2}\s?(?:0[1-9]|1[0-2]|[2-9]\d)\s?(?:\d{2}|2[AB])\s?\d{3}\s?\d{3}(?:\s?\d{2})?\b/giv,
  /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gv,
  /\b(?:[XYZ]-?)?\d{7,8}-?[A-HJ-NP-TV-Z][A-I]?\b/gv,
  /\b[A-Z]{5}\d{4}[A-Z]\b/gv,
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/gv,
  /(?<=(?:steuer-?id|steuernummer|social security(?: number)?|\bSSN|sécu(?:rité sociale)?|\bTFN)\D{0,12})\d[\d \/\-]{7,18}\d/giv,
]

function findTaxIds(text: string): string[] {
  return TAX_IDS.flatMap(form => text.match(form) ?? [])
}

/** What people call a number by which a company knows them, in six languages. */
const CALLED = [
  'ordine|ordin[ei]|pratica|pratiche|ticket|segnalazione|reclamo|contratto|polizza|prenotazione|utenza|cliente|spedizione|consegna|tracking|pacco|bolletta|fattura|ricevuta|preventivo|sinistro|matricola|tessera|codice|protocollo|rif(?:erimento)?|verbale|abbonamento|busta(?: lavoro)?|leasing|pod|pdr|pnr',
  'commande|dossier|contrat|r[ée]servation|r[ée]s|client|suivi|colis|facture|sinistre|adh[ée]rent|police|r[ée]f(?:[ée]rence)?|abonn[ée]|abonnement|mensuel|identifiant|billet|bordereau|r[ée]paration|conf(?:irmation)?|recommand[ée]s?|loa',
  'order|booking|reservation|reference|ref|case|account|customer|policy|claim|invoice|parcel|contract|membership|member|incident|complaint|consignment|shipment|acct|job|collection|pass|smart card|notice|locator|under',
  'pedido|reserva|contrato|factura|expediente|referencia|incidencia|protocolo|fatura|rastreio',
  'bestellung|bestellnummer|kundennummer|vertrag|vertragsnummer|rechnung|rechnungsnummer|buchung|vorgang|auftrag|sendung|sendungsnummer',
].join('|')
/** What stands between the name of a number and the number. */
const BETWEEN =
  '[\\s.:#°º\\(]{0,3}(?:(?:n|nr|nº|n°|no|num|numero|número|numéro|number|ref|reference|id|code|codice|cliente|client|di|de|du|is|è|est|es|ist|=|[A-Z]{1,4})[\\s.:#°º]{1,3}){0,3}'

/** As airlines write one: six capitals and digits, mixed, which a model's number is not. */
const BOOKING = '(?=[A-Z]{0,5}\\d)(?=\\d{0,4}[A-Z]\\d{0,4}[A-Z])(?![A-Z]{1,5}\\d{1,5}(?![A-Z\\d]))[A-Z\\d]{6}'

const BOOKINGS = [new RegExp(`(?<![\\p{L}\\p{N}@#])(?<number>${BOOKING})(?![\\p{L}\\p{N}])`, 'gu')]

const ORDER_NUMBERS = [
  ...BOOKINGS,
  // Words and signs in one, then blocks of digits: "7003 221 458", "AU/24/661902", "3319.0072".
  new RegExp(
    `(?<![\\p{L}])(?:${CALLED})s?(?![\\p{L}])${BETWEEN}(?<number>(?=[A-Z\\/\\-]{0,12}\\d)[A-Z0-9\\/\\-]{1,24}(?:[ .]\\d{2,6}){0,4})(?![\\p{L}\\p{N}])`,
    'giu',
  ),
  // Without a name: a hash or "n." before it; letters and digits in one word, as shops write them.
  /(?<number>(?<![\p{L}\p{N}])(?:#|n[°º.]\s?|nr\.?\s)(?=[A-Z-]{0,8}\d)[A-Z0-9\-/]{5,20}(?![\p{L}\p{N}]))/giu,
  /(?<![\p{L}\p{N}@#/])(?<number>[A-Z]{2,5}-\d{4,12}(?:-\d{1,8})?|[A-Z]{2,3}-\d{2}-\d{4,8}|[A-Z]{2,4}[-/]\d{2,8}(?:[-/][A-Z\d]{1,8})?|\d{2,4}[-/]\d{3,6}[-/][A-Z\d]{1,6}|[A-Z]{1,4}\d{6,14}[A-Z]{0,2}|1Z[A-Z0-9]{16})(?![\p{L}\p{N}/-])/gu,
]

/** Dates, years and spans of them are called "of 12/2024" as numbers are. */
const DATE = /^(?:\d{1,2}[./-]){1,2}(?:19|20)?\d{2}$|^(?:19|20)\d{2}(?:[./-]\d{1,4})?$/

/** Other numbers have at least so many digits. */
const FEWEST_OF_NUMBER = 4
const BOOKING_ALONE = new RegExp(`^${BOOKING}$`)
const THOUSANDS = /^\d{1,3}(?:[ .]000)+$/

/** A number of somebody: five digits or more, or fewer among letters and signs. */
function isNumberOfOne(written: string): boolean {
  const digits = countDigits(written)
  if (DATE.test(written) || HOTLINE.test(written) || THOUSANDS.test(written)) return false
  return (
    digits >= 5 || (digits >= 4 && /[A-Z\/\-]/v.test(written)) || (digits >= 1 && BOOKING_ALONE.test(written))
  )
}

function findOrders(text: string): string[] {
  const forms = countDigits(text) < FEWEST_OF_NUMBER ? BOOKINGS : ORDER_NUMBERS
  return forms
    .flatMap(form => [...text.matchAll(form)])
    .map(match => match.groups?.number ?? '')
    .filter(isNumberOfOne)
}

const COUNTRIES: Readonly<Record<Language, readonly CountryCode[]>> = {
  it: ['IT', 'CH'],
  fr: ['FR', 'BE', 'CH', 'CA'],
  en: ['GB', 'US', 'IE', 'AU', 'IN'],
  es: ['ES', 'MX', 'AR'],
  de: ['DE', 'AT', 'CH'],
  pt: ['PT', 'BR'],
  other: [],
}

/** Numbers that anybody may call: free, shared or premium; a company's hotline is no secret. */
const HOTLINES = new Set(['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'VOICEMAIL'])
const HOTLINE = /^\(?(?:0\s?80[05689]|0\s?8[12479]\d|8\d\d|03(?:00|03|30|33|4[45]|70)|199|1[38]00)\)?(?:\D|$)/
const YEARS = /^\d{4}\D{1,3}\d{4}$/
/** Digits in groups as people write a number, with a plus or a bracket before or not. */
const GROUPS = /(?<![\d.,\/\-])[+\(]{0,2}\d(?:[\s.\-\/\(\)]{0,2}\d){6,14}(?!\d)/gv
/** Also those that no plan of numbers knows: whoever writes a plus means a telephone. */
const WITH_PLUS = /^\+\d{1,3}[\s.\-\(]{0,2}\d(?:[\s.\-\(\)]{0,2}\d){7,12}$/v
/** As most of the world writes a number at home: a nought, and nine digits more or so. */
const WITH_ZERO = /^0[1-9]\d{1,3}(?:[\s.\-]?\d{2,4}){2,4}$/v

function findPhones(text: string, language: Language): string[] {
  return (text.match(GROUPS) ?? []).filter(
    group =>
      !YEARS.test(group) &&
      !HOTLINE.test(group) &&
      (WITH_PLUS.test(group) ||
        WITH_ZERO.test(group) ||
        COUNTRIES[language].some(country => isPhoneIn(group, country))),
  )
}

function isPhoneIn(group: string, country: CountryCode): boolean {
  const number = parsePhoneNumberFromString(group, { defaultCountry: country, extract: false })
  return number?.isValid() === true && !HOTLINES.has(number.getType() ?? '')
}

/** One word of a street's name. */
const WORD = "[\\p{L}.'’\\-]{1,24}"
/** One to five of them. Between two stands a blank, so that there is one way alone to read them. */
const NAME = `${WORD}(?:,?\\s${WORD}){0,4}`

/** A kind of street, its name, and the number of a house, as the countries write them. */
const ADDRESSES = [
  `(?:via|viale|v\\.le|piazza|p\\.zza|piazzale|corso|c\\.so|largo|vicolo|strada|contrada|lungomare|borgo)\\s${NAME},?\\s(?:n\\.?\\s?|n°\\s?|civico\\s)?\\d{1,4}(?:\\/?[A-Za-z])?`,
  `\\d{1,4}(?:\\s?(?:bis|ter|quater))?,?\\s(?:rue|avenue|av\\.|boulevard|bd\\.?|bld|place|pl\\.|allée|allee|chemin|impasse|quai|route|cours|square|passage|faubourg|chaussée|sentier|résidence)\\s${NAME}`,
  `(?:rue|avenue|chaussée|chemin|boulevard|route|place)\\s${NAME},?\\s\\d{1,4}(?:\\s?(?:bis|ter|[a-z]))?`,
  `(?:flat\\s\\d{1,4}\\w?,?\\s)?\\d{1,5}[A-Za-z]?,?\\s${WORD}(?:\\s${WORD}){0,3}\\s(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|court|ct|crescent|terrace|gardens|grove|square|sq|mews|boulevard|blvd|parade|rise)`,
  `(?:calle|c\\/|avenida|avda\\.?|plaza|paseo|rua|travessa|praça|alameda)\\s${NAME},?\\s(?:n[.º°]?\\s?)?\\d{1,4}`,
  '[\\p{L}\\-]{2,30}(?:straße|strasse|str\\.|weg|allee|platz|gasse|ring|damm|ufer)\\s\\d{1,4}\\s?[a-z]?',
].map(form => new RegExp(`(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`, 'giu'))

/** Words of a sentence, which no street's name has: "strada alle 22", "place pour un camping-car de 7", "41 degrees and the whole street". */
const SENTENCE =
  /(?<!\p{L})(?:mi|ha|hanno|è|sono|con|col|che|non|da|alle|ore|il|sulla|linea|(?:lune|marte|mercole|giove|vener)dì|est|pas|pour|pr|depuis|lundi|mardi|mercredi|jeudi|vendredi|samedi|the|and|of|after|mins?|hours?|degrees|skipping|at|to|is)(?!\p{L})/iu
const TIME = /\s(?:delle|dalle|di|in)\s\d+\w?$/i

function findAddresses(text: string): string[] {
  return ADDRESSES.flatMap(form => text.match(form) ?? []).filter(
    hit => !SENTENCE.test(hit) && !TIME.test(hit),
  )
}
