import { Switch } from '@mantine/core'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './first-word.module.css'

interface Props {
  readonly isFirstWord: boolean
  onChange(isFirstWord: boolean): void
}

/** Whether the customer is only told that somebody is at it. */
export function FirstWordSwitch(props: Props) {
  return (
    <WholeLanguage>
      <Worded {...props} />
    </WholeLanguage>
  )
}

function Worded({ isFirstWord, onChange }: Props) {
  const t = useT()
  return (
    <div className={classes.firstWord}>
      <Switch
        size="xs"
        label={t('routing.firstWord')}
        checked={isFirstWord}
        onChange={event => onChange(event.currentTarget.checked)}
      />
      {isFirstWord && <span>{t('routing.firstWordHint')}</span>}
    </div>
  )
}
