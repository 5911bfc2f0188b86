import { useT } from '../../i18n/locale-provider.tsx'
import classes from './team.module.css'

interface Props {
  readonly label: string
  readonly hint?: string
  readonly values: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  onChange(chosen: string[]): void
}

/** Some of a few values, in the order of the list. */
export function Choices({ label, hint, values, chosen, onChange }: Props) {
  const t = useT()
  const toggle = (value: string) =>
    onChange(
      values
        .map(each => each.value)
        .filter(each => (each === value ? !chosen.includes(each) : chosen.includes(each))),
    )
  return (
    <fieldset className={classes.field}>
      <legend>
        {label}
        {hint !== undefined && values.length > 0 && <small>{hint}</small>}
      </legend>
      <div className={classes.chips}>
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
        {values.length === 0 && <span className={classes.dim}>{t('routing.noneInPolicy')}</span>}
      </div>
    </fieldset>
  )
}
