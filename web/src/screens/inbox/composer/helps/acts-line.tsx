import { IconBolt, IconX } from '@tabler/icons-react'
import type { MacroAct } from '../../../../../../src/core/macro/macro.ts'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import classes from './helps.module.css'
import { useActWords } from './use-act-words.ts'

interface Props {
  readonly acts: readonly MacroAct[]
  /** Absent: it is read, by who decides nothing here. */
  readonly onChange?: (acts: readonly MacroAct[]) => void
}

/** What will be done with the ticket once the answer stands on the network; each can be left out. */
export function ActsLine(props: Props) {
  return (
    <WholeLanguage>
      <Line {...props} />
    </WholeLanguage>
  )
}

function Line({ acts, onChange }: Props) {
  const t = useT()
  const say = useActWords()
  return (
    <ul className={classes.acts} aria-label={t('macros.goesAlong')}>
      <li className={classes.actsTitle} aria-hidden="true">
        <IconBolt size={14} />
        {t('macros.goesAlong')}
      </li>
      {acts.map(act => (
        <li key={act.act} className={classes.act}>
          {say(act)}
          {onChange !== undefined && (
            <button
              type="button"
              aria-label={t('macros.leaveOut', { act: say(act) })}
              onClick={() => onChange(acts.filter(each => each !== act))}
            >
              <IconX size={13} aria-hidden="true" />
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
