import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { membersQuery } from '../../api/queries.ts'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { type Moves, StepFrame } from './step-frame.tsx'

/** People are invited where they are always invited. */
export function TeamStep(moves: Moves) {
  const t = useT()
  const { data, error, refetch } = useQuery(membersQuery)
  return (
    <StepFrame {...moves} title={t('firstRun.teamTitle')} words={t('firstRun.teamWords')}>
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data !== undefined && <p>{t('firstRun.teamHere', { count: data.members.length })}</p>}
      <div>
        <Button
          variant="light"
          leftSection={<IconUserPlus size={17} stroke={1.8} aria-hidden="true" />}
          renderRoot={props => <Link to="/settings" search={{ section: 'people' }} {...props} />}
        >
          {t('firstRun.invite')}
        </Button>
      </div>
    </StepFrame>
  )
}
