import { Button } from '@mantine/core'
import { IconConfetti } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { Blank } from '../../components/blank.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './first-run.module.css'

export function DonePage({ onAgain }: { onAgain(): void }) {
  const t = useT()
  const navigate = useNavigate()
  return (
    <div className={classes.card}>
      <Blank Icon={IconConfetti} title={t('firstRun.doneTitle')} words={t('firstRun.doneWords')}>
        <div className={classes.farewell}>
          <Button data-autofocus onClick={() => void navigate({ to: '/inbox', search: { view: 'all' } })}>
            {t('firstRun.toInbox')}
          </Button>
          <Button variant="subtle" onClick={onAgain}>
            {t('firstRun.again')}
          </Button>
        </div>
      </Blank>
    </div>
  )
}
