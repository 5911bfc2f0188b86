import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { MessageView } from '../../../../../src/contract/ticket.ts'
import { useStore } from '../../../app/store.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { matterStep, toggleChosen } from './matter-step.ts'
import classes from './matters.module.css'

interface Props {
  readonly message: MessageView
  readonly children: ReactNode
}

const SNIPPET = 60

/** A message that may become part of another ticket, with its tick. */
export function Choosable({ message, children }: Props) {
  return (
    <div className={classes.choosable}>
      <WholeLanguage>
        <Tick message={message} />
      </WholeLanguage>
      <div className={classes.chosen}>{children}</div>
    </div>
  )
}

function Tick({ message }: Pick<Props, 'message'>) {
  const t = useT()
  const step = useStore(matterStep)
  return (
    <Checkbox
      aria-label={t('matters.choose', { text: message.text.slice(0, SNIPPET) })}
      checked={step?.chosen.has(message.id) ?? false}
      onChange={() => toggleChosen(message.id)}
    />
  )
}
