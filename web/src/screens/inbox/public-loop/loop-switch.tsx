import { Switch } from '@mantine/core'
import type { LoopWord } from '../../../../../src/core/public-loop/public-loop.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './public-loop.module.css'

interface Props {
  readonly word: LoopWord
  readonly isSaid: boolean
  onChange(isSaid: boolean): void
}

/** Whether this public answer is the word that the public is owed. */
export function LoopSwitch(props: Props) {
  return (
    <WholeLanguage>
      <Worded {...props} />
    </WholeLanguage>
  )
}

function Worded({ word, isSaid, onChange }: Props) {
  const t = useT()
  return (
    <Switch
      className={classes.switch}
      size="xs"
      label={t(`publicLoop.says.${word}`)}
      checked={isSaid}
      onChange={event => onChange(event.currentTarget.checked)}
    />
  )
}
