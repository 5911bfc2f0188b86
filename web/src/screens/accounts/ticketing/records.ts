/** A table of a system's settings: what of ours is called how there. */
export interface RecordSpec {
  readonly name: string
  readonly title: string
  /** Ours, where they are few and known; null: any department. */
  readonly keys: readonly string[] | null
  readonly kind: 'text' | 'texts' | 'number'
  /** What holds where nothing was said. */
  readonly initial: unknown
}

/** One line of the table as it is being filled in. `id` is this page's own. */
export interface RecordRow {
  readonly id: string
  readonly key: string
  readonly values: readonly string[]
}

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The tables of a JSON Schema: objects whose keys are not spelled out one by one. */
export function readRecords(schema: Json): readonly RecordSpec[] {
  const properties = isObject(schema.properties) ? schema.properties : {}
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isObject(property) || property.type !== 'object' || !isObject(property.additionalProperties))
      return []
    const names = isObject(property.propertyNames) ? property.propertyNames.enum : undefined
    return [
      {
        name,
        title: typeof property.title === 'string' ? property.title : name,
        keys: Array.isArray(names) ? names.map(String) : null,
        kind: kindOf(property.additionalProperties),
        initial: property.default,
      },
    ]
  })
}

function kindOf({ type }: Json): RecordSpec['kind'] {
  if (type === 'array') return 'texts'
  return type === 'number' || type === 'integer' ? 'number' : 'text'
}

/** A table as it is kept, to be filled in: where the keys are known, each has its line. */
export function toRows({ keys }: RecordSpec, kept: unknown): readonly RecordRow[] {
  const table = isObject(kept) ? kept : {}
  const row = (key: string) => ({ id: crypto.randomUUID(), key, values: toValues(table[key]) })
  return (keys ?? Object.keys(table)).map(row)
}

const toValues = (value: unknown): readonly string[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

const isFilled = ({ values }: RecordRow): boolean => values.some(value => value.trim() !== '')

/** What was filled in, as the schema wants it. Lines without a value are none. */
export function fromRows({ kind }: RecordSpec, rows: readonly RecordRow[]): Record<string, unknown> {
  const entries = rows
    .filter(row => row.key !== '' && isFilled(row))
    .map(({ key, values }): [string, unknown] => {
      const said = values.map(value => value.trim()).filter(value => value !== '')
      return [key, kind === 'texts' ? said : kind === 'number' ? Number(said[0]) : said[0]]
    })
  return Object.fromEntries(entries)
}

export type RowFlaw = 'noKey' | 'keyTwice'

/** What is wrong with a line before anybody is asked. */
export function findRowFlaw(rows: readonly RecordRow[], { id, key, values }: RecordRow): RowFlaw | null {
  if (key === '') return isFilled({ id, key, values }) ? 'noKey' : null
  const first = rows.find(each => each.key === key)
  return first?.id === id ? null : 'keyTwice'
}

/** What the desk said of a line: of its value, or of one of its values. */
export function findRowError(
  errors: Readonly<Record<string, string>>,
  path: string,
  key: string,
): string | undefined {
  if (key === '') return undefined
  const own = `${path}.${key}`
  return Object.entries(errors).find(([at]) => at === own || at.startsWith(`${own}.`))?.[1]
}
