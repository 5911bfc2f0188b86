import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const PATH = join(import.meta.dirname, '../../../../../shared/x/openapi-2.166.json')

type Schema = {
  readonly $ref?: string
  readonly type?: string
  readonly required?: readonly string[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  /** Tells by a member which schema the object has. */
  readonly discriminator?: {
    readonly propertyName: string
    readonly mapping: { readonly [value: string]: string }
  }
}

interface Document {
  readonly paths: {
    readonly [path: string]: {
      readonly [method: string]: {
        readonly responses: {
          readonly [status: string]: {
            readonly content: { readonly 'application/json': { readonly schema: Schema } }
          }
        }
      }
    }
  }
  readonly components: { readonly schemas: { readonly [name: string]: Schema } }
}

/** The network's own description of itself; null where it does not lie beside the repository. */
export function openSpecification(): Document | null {
  return existsSync(PATH) ? (JSON.parse(readFileSync(PATH, 'utf8')) as Document) : null
}

/** What an answer lacks or has wrong against its schema, and members that the schema does not know. */
export function listDeviations(
  document: Document,
  path: string,
  method: string,
  status: number,
  body: unknown,
) {
  const schema = document.paths[path]?.[method]?.responses[status]?.content['application/json'].schema
  return schema ? deviations(document, schema, body, '$') : [`${method} ${path} has no answer ${status}`]
}

function deviations(document: Document, schema: Schema, value: unknown, at: string): string[] {
  const flat = flatten(document, schema)
  if (Array.isArray(value))
    return flat.type === 'array'
      ? value.flatMap((item, index) => deviations(document, flat.items ?? {}, item, `${at}[${index}]`))
      : [`${at} is a list`]
  if (typeof value === 'object' && value !== null)
    return memberDeviations(document, decideKind(document, flat, value), value, at)
  if (flat.type && !isOfType(value, flat.type)) return [`${at} is no ${flat.type}`]
  if (flat.enum && !flat.enum.includes(value)) return [`${at} is not one of ${flat.enum}`]
  return flat.pattern && !new RegExp(flat.pattern).test(String(value))
    ? [`${at} is not like ${flat.pattern}`]
    : []
}

function decideKind(document: Document, schema: Schema, value: object): Schema {
  const { propertyName = '', mapping = {} } = schema.discriminator ?? {}
  const $ref = mapping[String(Object.entries(value).find(([name]) => name === propertyName)?.[1])]
  return $ref === undefined ? schema : flatten(document, { $ref })
}

function memberDeviations(document: Document, schema: Schema, value: object, at: string): string[] {
  // Some schemas demand members that they do not have.
  const missing = (schema.required ?? [])
    .filter(name => !(name in value) && (!schema.properties || name in schema.properties))
    .map(name => `${at}.${name} is missing`)
  const members = Object.entries(value).flatMap(([name, member]) => {
    const known = schema.properties?.[name]
    if (known) return deviations(document, known, member, `${at}.${name}`)
    return schema.properties ? [`${at}.${name} is unknown`] : []
  })
  return [...missing, ...members]
}

function flatten(document: Document, schema: Schema): Schema {
  const target =
    schema.$ref === undefined ? schema : document.components.schemas[schema.$ref.split('/').at(-1) ?? '']
  if (!target) throw new Error(`The specification lacks ${schema.$ref}`)
  const parts = (target.allOf ?? []).map(part => flatten(document, part))
  if (parts.length === 0) return target.$ref === undefined ? target : flatten(document, target)
  return {
    type: 'object',
    required: parts.flatMap(part => part.required ?? []),
    properties: Object.assign({}, ...parts.map(part => part.properties)),
  }
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  return type === 'number' || type === 'string' || type === 'boolean' ? typeof value === type : false
}
