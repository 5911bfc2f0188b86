import { MACRO_VARIABLES } from '../../../../../src/core/macro/variables.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './answers.module.css'

/** What can be filled in by itself. */
export function VariableBar({ onInsert }: { onInsert(words: string): void }) {
  const t = useT()
  return (
    <div className={classes.variables}>
      <p>{t('macros.variables')}</p>
      {MACRO_VARIABLES.map(name => (
        <button key={name} type="button" onClick={() => onInsert(`{{${name}}}`)} title={`{{${name}}}`}>
          {t(`macros.variable.${name}`)}
        </button>
      ))}
    </div>
  )
}
