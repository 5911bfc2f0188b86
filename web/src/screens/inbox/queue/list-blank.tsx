import { Button } from '@mantine/core'
import { IconCircleCheck, IconPlugConnected, IconSearchOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { isNarrowed } from '../../../../../src/core/view/facets.ts'
import { accountsQuery, type TicketFilter } from '../../../api/queries.ts'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'

interface Props {
  readonly filter: TicketFilter
  onClear(): void
}

/** An empty view is good news; an empty search is not. */
export function ListBlank({ filter, onClear }: Props) {
  const t = useT()
  const { data: accounts } = useQuery(accountsQuery)
  if (filter.search !== undefined || isNarrowed(filter.facets))
    return (
      <Blank Icon={IconSearchOff} title={t('inbox.noResult')} words={t('inbox.noResultWords')}>
        <Button variant="default" size="sm" onClick={onClear}>
          {t('inbox.clearFilter')}
        </Button>
      </Blank>
    )
  if (accounts?.accounts.length === 0)
    return (
      <Blank Icon={IconPlugConnected} title={t('accounts.empty')} words={t('accounts.emptyWords')}>
        <Link to="/accounts">{t('accounts.add')}</Link>
      </Blank>
    )
  return (
    <Blank Icon={IconCircleCheck} title={t(`inbox.empty.${filter.view}`)} words={t('inbox.emptyWords')} />
  )
}
