import { ActionIcon, Indicator, Menu } from '@mantine/core'
import { IconCheck, IconFilter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { countsQuery, queuesQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './queue.module.css'

interface Props {
  readonly queueId: string | undefined
  onChange(queueId: string | undefined): void
}

export function QueueFilter({ queueId, onChange }: Props) {
  const { t, locale, formats } = useLanguage()
  const { data: queues } = useQuery(queuesQuery)
  const { data: counts } = useQuery(countsQuery)
  const tick = <IconCheck size={15} />
  return (
    <Menu position="bottom-end" width={240}>
      <Indicator disabled={queueId === undefined} color="brand" size={9} offset={4}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('inbox.filterByQueue')} aria-haspopup="menu">
            <IconFilter size={17} stroke={1.7} />
          </ActionIcon>
        </Menu.Target>
      </Indicator>
      <Menu.Dropdown>
        <Menu.Label>{t('inbox.queue')}</Menu.Label>
        <Menu.Item onClick={() => onChange(undefined)} rightSection={queueId === undefined ? tick : null}>
          {t('inbox.allQueues')}
        </Menu.Item>
        {queues?.queues.map(queue => (
          <Menu.Item
            key={queue.id}
            onClick={() => onChange(queue.id)}
            rightSection={
              <span className={classes.queueCount}>
                {formats.number(counts?.queues[queue.id] ?? 0)} {queue.id === queueId && tick}
              </span>
            }
          >
            {queue.name[locale]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
