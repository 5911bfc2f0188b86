import { Button, Modal, Switch } from '@mantine/core'
import { useState } from 'react'
import { useStore } from '../../../app/store.ts'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { MomentForm } from '../acts/moment-form.tsx'
import { listSnoozes } from '../thread/list-snoozes.ts'
import { type AskedLater, askedLater, type Later } from './asked-later.ts'
import classes from './later.module.css'
import { toLocalInput } from './to-local-input.ts'

/** Asks when an answer is to go: in an hour, some morning, or at a time of one's own. */
export function LaterQuestion() {
  const asked = useStore(askedLater)
  return asked === null ? null : (
    <WholeLanguage>
      <Question asked={asked} />
    </WholeLanguage>
  )
}

function Question({ asked }: { readonly asked: AskedLater }) {
  const { t } = useLanguage()
  const [isSure, setIsSure] = useState(false)
  const close = () => askedLater.set(null)
  const choose = (goesAt: Date) => {
    close()
    asked.perform({ goesAt: goesAt.toISOString(), evenIfCustomerWrites: isSure } satisfies Later)
  }
  const isMove = asked.goesAt !== null
  return (
    <Modal
      opened
      onClose={close}
      title={t(isMove ? 'later.moveTitle' : 'later.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={400}
      padding="md"
      yOffset="14vh"
    >
      <Times dueAt={asked.dueAt} onChoose={choose} />
      <MomentForm
        proposed={asked.goesAt === null ? '' : toLocalInput(new Date(asked.goesAt))}
        label={t('later.own')}
        submit={t('later.confirm')}
        onChoose={choose}
      />
      {!isMove && (
        <Switch
          className={classes.sure}
          label={t('later.evenIf')}
          description={t('later.evenIfHint')}
          checked={isSure}
          onChange={event => setIsSure(event.currentTarget.checked)}
        />
      )}
    </Modal>
  )
}

interface TimesProps {
  readonly dueAt: string | null
  onChoose(goesAt: Date): void
}

function Times({ dueAt, onChoose }: TimesProps) {
  const { t, formats } = useLanguage()
  return (
    <div className={classes.times}>
      {listSnoozes(new Date()).map(({ name, until }, index) => (
        <Button
          key={name}
          variant="default"
          fullWidth
          justify="space-between"
          data-autofocus={index === 0 || undefined}
          rightSection={<small className={classes.at}>{formats.dayAndClock(until)}</small>}
          onClick={() => onChoose(until)}
        >
          {t(`thread.snoozeFor.${name}`)}
        </Button>
      ))}
      {dueAt !== null && (
        <p className={classes.due}>{t('later.due', { at: formats.dayAndClock(new Date(dueAt)) })}</p>
      )}
    </div>
  )
}
