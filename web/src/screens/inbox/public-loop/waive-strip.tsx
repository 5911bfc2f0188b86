import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './public-loop.module.css'

interface Props {
  onWaive(why: string): void
  onClose(): void
}

/** Why the public need not hear of it: it stands in the ticket with the name of who says so. */
export function WaiveStrip({ onWaive, onClose }: Props) {
  const t = useT()
  const [why, setWhy] = useState('')
  return (
    <form
      className={`${classes.strip} ${classes.form}`}
      aria-label={t('publicLoop.waive')}
      onSubmit={event => {
        event.preventDefault()
        if (why.trim() !== '') onWaive(why.trim())
      }}
      onKeyDown={event => event.key === 'Escape' && onClose()}
    >
      <TextInput
        className={classes.why}
        size="xs"
        label={t('publicLoop.why')}
        placeholder={t('publicLoop.whyExample')}
        value={why}
        maxLength={500}
        required
        ref={field => field?.focus()}
        onChange={event => setWhy(event.currentTarget.value)}
      />
      <span className={classes.acts}>
        <Button type="submit" size="compact-sm" disabled={why.trim() === ''}>
          {t('publicLoop.waiveIt')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {t('publicLoop.cancel')}
        </Button>
      </span>
    </form>
  )
}
