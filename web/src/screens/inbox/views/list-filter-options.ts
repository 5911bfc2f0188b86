import { FACETS, type Facet, type Facets, SINGLE_FACETS } from '../../../../../src/core/view/facets.ts'
import { hasWords } from './has-words.ts'
import type { FacetValue, FacetValues } from './use-facet-values.ts'

/** A step into a facet, or one of its values. */
export interface FilterOption {
  readonly facet: Facet
  readonly value: string | null
  readonly label: string
  /** Stands quietly beside it: what is chosen of the facet, or which facet the value is of. */
  readonly hint: string
  readonly isChosen: boolean
}

interface Asked {
  readonly facet: Facet | null
  readonly words: string
  readonly chosen: Facets
  readonly values: FacetValues
  readonly nameOf: (facet: Facet) => string
  /** Facets that narrow nothing here. */
  readonly without: readonly Facet[]
}

/** More than one looks through; who types on finds the rest. */
const MOST_FOUND = 40

/** The facets; what was typed finds their values too. Within a facet its values alone. */
export function listFilterOptions(asked: Asked): readonly FilterOption[] {
  const { facet, words, without } = asked
  const facets = FACETS.filter(each => !without.includes(each))
  if (facet !== null) return valuesOf(asked, facet).filter(({ label }) => hasWords(label, words))
  const steps = facets.map(each => stepInto(asked, each)).filter(({ label }) => hasWords(label, words))
  if (words.trim() === '') return steps
  const found = facets
    .filter(each => each !== 'overdue')
    .flatMap(each => valuesOf(asked, each))
    .filter(({ label, hint }) => hasWords(label, words) || hasWords(`${hint} ${label}`, words))
  return [...steps, ...found].slice(0, MOST_FOUND)
}

/** One that is there or not is chosen at once. */
function stepInto({ chosen, values, nameOf }: Asked, facet: Facet): FilterOption {
  const picked = chosen[facet] ?? []
  if (facet === 'overdue')
    return {
      facet,
      value: 'yes',
      label: values.overdue?.[0]?.label ?? '',
      hint: '',
      isChosen: picked.length > 0,
    }
  const hint = picked.map(value => labelOf(values[facet], value)).join(', ')
  return { facet, value: null, label: nameOf(facet), hint, isChosen: false }
}

const labelOf = (known: readonly FacetValue[] | null, value: string): string =>
  known?.find(each => each.value === value)?.label ?? '…'

function valuesOf({ chosen, values, nameOf, facet: within }: Asked, facet: Facet): readonly FilterOption[] {
  const picked: readonly string[] = chosen[facet] ?? []
  return (values[facet] ?? [])
    .filter(({ value, isPast = false }) => !isPast || picked.includes(value))
    .map(({ value, label }) => ({
      facet,
      value,
      label,
      hint: within === null ? nameOf(facet) : '',
      isChosen: picked.includes(value),
    }))
}

/** The values of the facet once this one was pressed. */
export function pressValue(chosen: Facets, facet: Facet, value: string): readonly string[] {
  const picked: readonly string[] = chosen[facet] ?? []
  if (picked.includes(value)) return picked.filter(each => each !== value)
  return SINGLE_FACETS.includes(facet) ? [value] : [...picked, value]
}
