import { Button } from '@mantine/core'
import { IconBuildingCommunity, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { DepartmentView } from '../../../../../src/contract/escalation.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import accounts from '../accounts.module.css'
import ticketing from '../ticketing/ticketing.module.css'
import { DepartmentForm } from './department-form.tsx'

/** One department: what it owns, how it is asked, and what it owes. */
export function DepartmentCard({ department }: { readonly department: DepartmentView }) {
  const { t, locale } = useLanguage()
  const [isChanging, setIsChanging] = useState(false)
  const { name, owns, settings, owes, late } = department
  return (
    <li className={accounts.card} aria-label={name[locale]}>
      <header className={accounts.head}>
        <span className={ticketing.badge}>
          <IconBuildingCommunity size={20} aria-hidden="true" />
        </span>
        <div className={accounts.names}>
          <h2>{name[locale]}</h2>
          <span>{owns?.[locale] ?? ''}</span>
        </div>
        {!isChanging && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            onClick={() => setIsChanging(true)}
          >
            {t('ticketing.change')}
          </Button>
        )}
      </header>
      <div className={accounts.state}>
        <span>
          {settings === null
            ? t('ticketing.unsettled')
            : t('ticketing.askedWay', {
                way: t(`escalations.by.${settings.way}`),
                to: settings.way === 'letter' ? (settings.address ?? '') : '',
              })}
        </span>
        <span className={late > 0 ? accounts.ill : accounts.dim}>{t('ticketing.owes', { owes, late })}</span>
      </div>
      {isChanging && <DepartmentForm department={department} onClose={() => setIsChanging(false)} />}
    </li>
  )
}
