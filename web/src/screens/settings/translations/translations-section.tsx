import { Button, Skeleton } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { translationSettingsQuery } from '../../../api/translation-queries.ts'
import { Blank } from '../../../components/blank.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { ServiceCard } from './service-card.tsx'
import { ServiceForm } from './service-form.tsx'

/** Who translates for this desk, and what may leave it for that. */
export function TranslationsSection() {
  const t = useT()
  const [isOpen, setOpen] = useState(false)
  const { data, error, refetch } = useQuery(translationSettingsQuery)
  return (
    <SectionCard title={t('translations.title')} words={t('translations.words')}>
      {data === undefined && error === null && <Skeleton height={120} radius="md" />}
      {data === undefined && error !== null && <Trouble error={error} onRetry={() => void refetch()} />}
      {data?.service === null && (
        <>
          <Blank Icon={IconLanguage} title={t('translations.none')} words={t('translations.noneWords')} />
          <Button style={{ alignSelf: 'center' }} onClick={() => setOpen(true)}>
            {t('translations.connect')}
          </Button>
        </>
      )}
      {data !== undefined && data.service !== null && (
        <ServiceCard settings={data} service={data.service} onChange={() => setOpen(true)} />
      )}
      {isOpen && data !== undefined && <ServiceForm settings={data} onClose={() => setOpen(false)} />}
    </SectionCard>
  )
}
