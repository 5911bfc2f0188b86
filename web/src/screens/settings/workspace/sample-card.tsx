import { Button, Skeleton } from '@mantine/core'
import { IconFlask } from '@tabler/icons-react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SampleView } from '../../../../../src/contract/sample.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { RemoveSample } from './remove-sample.tsx'
import { sampleQuery } from './sample-query.ts'
import { SampleTrouble } from './sample-trouble.tsx'
import classes from './workspace.module.css'

/** Invented customers to look round: put in by one press, and taken out by two. */
export function SampleCard() {
  const t = useT()
  const { data, error, refetch } = useQuery(sampleQuery)
  return (
    <SectionCard title={t('sample.title')} words={t('sample.words')}>
      {error !== null && <Trouble error={error} onRetry={refetch} />}
      {data === undefined && error === null && <Skeleton height={36} radius="md" />}
      {data !== undefined && <Sample kept={data} />}
    </SectionCard>
  )
}

function Sample({ kept }: { readonly kept: SampleView }) {
  const t = useT()
  const queryClient = useQueryClient()
  const [isAsking, setIsAsking] = useState(false)
  const [isRemoved, setIsRemoved] = useState(false)
  const add = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/sample')),
    onSuccess: async view => {
      setIsRemoved(false)
      queryClient.setQueryData(sampleQuery.queryKey, view)
      await queryClient.invalidateQueries()
    },
  })
  return (
    <>
      {add.isError && <SampleTrouble error={add.error} />}
      {kept.isThere ? (
        <div className={classes.acts}>
          <span>{t('sample.there', kept)}</span>
          <Link to="/inbox" search={{ view: 'all' }}>
            {t('sample.look')}
          </Link>
          <Button variant="default" onClick={() => setIsAsking(true)}>
            {t('sample.remove')}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            variant="light"
            leftSection={<IconFlask size={17} aria-hidden="true" />}
            loading={add.isPending}
            onClick={() => add.mutate()}
          >
            {t('sample.add')}
          </Button>
        </div>
      )}
      <p className={classes.saved} role="status">
        {isRemoved && t('sample.removed')}
      </p>
      {isAsking && (
        <RemoveSample kept={kept} onRemoved={() => setIsRemoved(true)} onClose={() => setIsAsking(false)} />
      )}
    </>
  )
}
