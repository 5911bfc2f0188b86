import classes from './builder.module.css'

export interface ChipValue {
  readonly value: string
  readonly label: string
}

interface Props {
  readonly label: string
  readonly values: readonly ChipValue[]
  readonly chosen: readonly string[]
  onChange(chosen: readonly string[]): void
}

/** Some of a few values. Those that are chosen stay in the order of the list. */
export function ValueChips({ label, values, chosen, onChange }: Props) {
  const toggle = (value: string) =>
    onChange(
      chosen.includes(value)
        ? chosen.filter(each => each !== value)
        : values.map(each => each.value).filter(each => each === value || chosen.includes(each)),
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and need a legend of its own
    <div role="group" aria-label={label} className={classes.chips}>
      {values.map(each => (
        <button
          key={each.value}
          type="button"
          className={classes.chip}
          aria-pressed={chosen.includes(each.value)}
          onClick={() => toggle(each.value)}
        >
          {each.label}
        </button>
      ))}
    </div>
  )
}
