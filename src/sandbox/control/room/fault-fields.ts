import { z } from 'zod'
import { createSwitchboard, faultsSchema } from '../../faults.ts'

/** One lever of the switchboard, as its schema describes it. A path of more than one name is a fault within a group. */
export type FaultField = {
  readonly path: readonly string[]
  readonly value: unknown
  /** Whether it differs from a switchboard on which all is well. */
  readonly isOn: boolean
} & Kind

type Kind =
  | {
      readonly kind: 'number'
      readonly min?: number
      readonly max?: number
      readonly isWhole: boolean
      /** Whether it may be left empty. */
      readonly isOptional: boolean
    }
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list' }
  | { readonly kind: 'json' }

/** What of JSON Schema the switchboard uses. */
const shapeSchema = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  get properties() {
    return z.record(z.string(), shapeSchema).optional()
  },
  get items() {
    return shapeSchema.optional()
  },
  get anyOf() {
    return z.array(shapeSchema).optional()
  },
})
type Shape = z.infer<typeof shapeSchema>

const shape = shapeSchema.parse(z.toJSONSchema(faultsSchema, { io: 'input', unrepresentable: 'any' }))
const well: unknown = createSwitchboard().current

/** Stands between the names of a path; names themselves may have dots. */
export const PATH_SEPARATOR = '/'

/** Every lever there is, whatever is added to the switchboard. */
export const listFaultFields = (current: unknown): FaultField[] => listFields(shape, current, well, [])

function listFields(of: Shape, current: unknown, usual: unknown, path: readonly string[]): FaultField[] {
  return Object.entries(of.properties ?? {}).flatMap(([name, each]) => {
    const [value, wont] = [readMember(current, name), readMember(usual, name)]
    const here = [...path, name]
    if (each.properties) return listFields(each, value, wont, here)
    return [{ path: here, value, isOn: JSON.stringify(value) !== JSON.stringify(wont), ...decideKind(each) }]
  })
}

function decideKind(each: Shape): Kind {
  const one = each.anyOf?.find(option => option.type !== 'null') ?? each
  if (one.enum) return { kind: 'choice', choices: one.enum }
  if (one.type === 'boolean') return { kind: 'switch' }
  if (one.type === 'array' && one.items?.type === 'string') return { kind: 'list' }
  if (one.type !== 'integer' && one.type !== 'number') return { kind: 'json' }
  const isOptional = each.anyOf?.some(option => option.type === 'null') ?? false
  return { kind: 'number', min: one.minimum, max: one.maximum, isWhole: one.type === 'integer', isOptional }
}

function readMember(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}
