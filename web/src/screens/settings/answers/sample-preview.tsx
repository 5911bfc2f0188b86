import { Switch } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { renderMacro } from '../../../../../src/core/macro/render-macro.ts'
import { macroValues } from '../../../../../src/core/macro/variables.ts'
import { meQuery } from '../../../api/queries.ts'
import { initialsOf } from '../../../components/face-initials.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { MarkedText } from '../../inbox/composer/helps/marked-text.tsx'
import classes from './answers.module.css'

/** What the text says to a sample customer, or to one of whom nothing is known. */
export function SamplePreview({ text, language }: { readonly text: string; readonly language: string }) {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const [isUnknown, setUnknown] = useState(false)
  const name = me?.member.name ?? ''
  const values = macroValues({
    customerName: isUnknown ? '' : 'Anna Rossi',
    customerHandle: isUnknown ? '' : 'anna_rossi',
    ticketNumber: 1042,
    agentName: name,
    agentInitials: initialsOf(name),
    accountHandle: me === undefined ? '' : 'brand',
  })
  return (
    <section className={classes.sample} aria-label={t('macros.preview')}>
      <h3>{t('macros.preview')}</h3>
      <p lang={language}>
        {text.trim() === '' ? t('macros.previewEmpty') : <MarkedText rendered={renderMacro(text, values)} />}
      </p>
      <Switch
        size="xs"
        label={t('macros.previewUnknown')}
        checked={isUnknown}
        onChange={event => setUnknown(event.currentTarget.checked)}
      />
    </section>
  )
}
