import { Select } from '@mantine/core'
import type { ChipValue } from './value-chips.tsx'

interface Props {
  readonly label: string
  readonly description?: string | undefined
  readonly options: readonly ChipValue[]
  readonly value: string | undefined
  /** What it says where nothing is chosen; absent where something must be. */
  readonly none?: string | undefined
  onPick(value: string | undefined): void
}

/** One of a few values, or none. A value that is not among them is shown as it is. */
export function ChoiceField({ label, description, options, value, none, onPick }: Props) {
  const isKnown = value === undefined || options.some(option => option.value === value)
  const data = [
    ...(none === undefined ? [] : [{ value: NONE, label: none }]),
    ...options,
    ...(isKnown ? [] : [{ value, label: value }]),
  ]
  return (
    <Select
      label={label}
      description={description}
      data={data}
      value={value ?? NONE}
      allowDeselect={false}
      searchable={options.length > 10}
      onChange={picked => onPick(picked === null || picked === NONE ? undefined : picked)}
    />
  )
}

const NONE = ''
