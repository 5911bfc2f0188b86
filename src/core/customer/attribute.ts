import type { LocalText } from '../language.ts'
import { ok, type Result, refuse } from '../result.ts'

/** What a workspace's own attribute of its customers holds. */
export const ATTRIBUTE_KINDS = ['text', 'number', 'date', 'yesNo', 'choice'] as const
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number]

export interface Attribute {
  readonly key: string
  readonly name: LocalText
  readonly kind: AttributeKind
  /** What may be chosen, where the kind is `choice`. */
  readonly choices: readonly string[]
}

/** A date is `2026-05-04`, a `yesNo` is a boolean; a text or a choice is itself. */
export type AttributeValue = string | number | boolean
export type AttributeValues = Readonly<Record<string, AttributeValue>>

export type AttributeFlaw = 'tooLong' | 'notANumber' | 'notADate' | 'notYesNo' | 'notAChoice'

export const MAX_ATTRIBUTE_CHARACTERS = 2_000

type Read = Result<AttributeValue, AttributeFlaw>
type Asked = Pick<Attribute, 'kind' | 'choices'>

/** A value as a program gave it, such as JSON has it. Texts are read as people write them. */
export function readAttribute(attribute: Asked, value: AttributeValue): Read {
  if (typeof value === 'string') return readWrittenAttribute(attribute, value)
  if (typeof value === 'number') return attribute.kind === 'number' ? readNumber(value) : misfit(attribute)
  return attribute.kind === 'yesNo' ? ok(value) : misfit(attribute)
}

const FLAWS: Readonly<Record<AttributeKind, AttributeFlaw>> = {
  text: 'tooLong',
  number: 'notANumber',
  date: 'notADate',
  yesNo: 'notYesNo',
  choice: 'notAChoice',
}
const misfit = ({ kind }: Asked): Read => refuse(kind === 'text' ? 'tooLong' : FLAWS[kind])

/** A value as people write it in a table: `12,5`, `04/05/2026`, `sì`. */
export function readWrittenAttribute({ kind, choices }: Asked, written: string): Read {
  const text = written.trim()
  switch (kind) {
    case 'text':
      return text.length > MAX_ATTRIBUTE_CHARACTERS ? refuse('tooLong') : ok(text)
    case 'number':
      return readNumber(readWrittenNumber(text))
    case 'date':
      return readDate(text)
    case 'yesNo':
      return readYesNo(text)
    case 'choice':
      return readChoice(choices, text)
  }
}

/** Numbers of this size and below are kept exactly, and fit every reader of JSON. */
const readNumber = (value: number | null): Read =>
  value === null || !Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER
    ? refuse('notANumber')
    : ok(value)

const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/
const GROUPED = /^[+-]?\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*(?:[.,]\d+)?$/

/**
 * `1234.5`, `1.234,5`, `1,234.5`, `1 234,5`. One separator alone is the decimal one, unless it stands more than once;
 * `1.234` is therefore one and a bit. Null when it is no number.
 */
export function readWrittenNumber(written: string): number | null {
  const text = written.trim()
  if (PLAIN.test(text)) return Number(text.replace(',', '.'))
  const group = GROUPED.exec(text)?.[1]
  if (group === undefined) return null
  const whole = text.replaceAll(group, '')
  return PLAIN.test(whole) ? Number(whole.replace(',', '.')) : null
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
/** As it is written in Italy, France and Britain: the day first. */
const DAY_FIRST = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

function readDate(text: string): Read {
  const iso = ISO.exec(text)
  const local = iso === null ? DAY_FIRST.exec(text) : null
  const [year, month, day] = iso?.slice(1) ?? local?.slice(1).toReversed() ?? []
  if (year === undefined || month === undefined || day === undefined) return refuse('notADate')
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(date) ? ok(date) : refuse('notADate')
}

/** The 30th of February is none. */
function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}

const YES = new Set(['yes', 'y', 'true', '1', 'sì', 'si', 's', 'vero', 'oui', 'o', 'vrai'])
const NO = new Set(['no', 'n', 'false', '0', 'falso', 'non', 'faux', '-'])

function readYesNo(text: string): Read {
  const word = text.toLowerCase()
  if (YES.has(word)) return ok(true)
  return NO.has(word) ? ok(false) : refuse('notYesNo')
}

/** As the list writes it, however the table did. */
function readChoice(choices: readonly string[], text: string): Read {
  const chosen = choices.find(each => each.toLowerCase() === text.toLowerCase())
  return chosen === undefined ? refuse('notAChoice') : ok(chosen)
}
