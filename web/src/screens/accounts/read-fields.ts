/** One field of a form, as a channel's JSON Schema describes it. */
export interface Field {
  readonly name: string
  readonly kind: 'text' | 'longText' | 'password' | 'number' | 'boolean' | 'choice'
  readonly title: string
  readonly hint: string | null
  readonly isRequired: boolean
  /** Nothing is known in its place: without it there is no account. */
  readonly isEssential: boolean
  readonly initial: FieldValue
  readonly choices: readonly string[]
  readonly least: number | undefined
  readonly most: number | undefined
}

export type FieldValue = string | boolean
export type FieldValues = Readonly<Record<string, FieldValue>>

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const textOr = <T>(value: unknown, other: T): string | T => (typeof value === 'string' ? value : other)
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

/** The flat fields of an object schema. What is nested keeps its default and is not asked for. */
export function readFields(schema: Json): readonly Field[] {
  const properties = isObject(schema.properties) ? schema.properties : {}
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(properties).flatMap(([name, property]) => {
    // What only the network can say is not asked of people.
    if (!isObject(property) || property.readOnly === true) return []
    const kind = kindOf(property)
    if (kind === null) return []
    return [
      {
        name,
        kind,
        title: textOr(property.title, name),
        hint: textOr(property.description, null),
        isRequired: required.includes(name),
        isEssential: required.includes(name) && property.default === undefined,
        initial: kind === 'boolean' ? property.default === true : String(property.default ?? ''),
        choices: Array.isArray(property.enum) ? property.enum.map(String) : [],
        least: numberOf(property.minimum),
        most: numberOf(property.maximum),
      },
    ]
  })
}

function kindOf(property: Json): Field['kind'] | null {
  if (Array.isArray(property.enum)) return 'choice'
  if (property.type === 'string') return kindOfText(property)
  if (property.type === 'number' || property.type === 'integer') return 'number'
  return property.type === 'boolean' ? 'boolean' : null
}

const LONG_LENGTH = 5000

function kindOfText({ format, writeOnly, maxLength }: Json): Field['kind'] {
  if (format === 'password' || writeOnly === true) return 'password'
  return (numberOf(maxLength) ?? 0) > LONG_LENGTH ? 'longText' : 'text'
}

/**
 * What was filled in, as the schema wants it. What nobody touched or what is empty is left out: its default holds,
 * or what the desk concludes from the rest.
 */
export function readValues(fields: readonly Field[], typed: FieldValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, kind }): readonly [string, unknown][] => {
      const value = typed[name]
      if (value === undefined) return []
      if (typeof value === 'boolean') return [[name, value]]
      if (value.trim() === '') return []
      return [[name, kind === 'number' ? Number(value) : value.trim()]]
    }),
  )
}
