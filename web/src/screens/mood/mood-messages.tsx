import { Button, Drawer, Skeleton } from '@mantine/core'
import { IconMessageOff } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Blank } from '../../components/blank.tsx'
import { Late } from '../../components/late.tsx'
import { Trouble } from '../../components/trouble.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import { MoodMessageItem } from './mood-message-item.tsx'
import classes from './mood-messages.module.css'
import { moodMessagesQuery, type Point } from './mood-queries.ts'

interface Props {
  readonly title: string
  readonly point: Point
  /** What narrows the list down. */
  readonly children: React.ReactNode
  onClose(): void
}

/** The messages behind a point, beside the chart. */
export function MoodMessages({ title, point, children, onClose }: Props) {
  const t = useT()
  const query = useInfiniteQuery(moodMessagesQuery(point))
  const messages = query.data?.pages.flatMap(page => page.messages) ?? []
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={460}
      title={title}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {children}
      {query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && <MessageSkeletons />}
      {query.isSuccess && messages.length === 0 && <Blank Icon={IconMessageOff} title={t('mood.gone')} />}
      <ul className={classes.list}>
        {messages.map(message => (
          <MoodMessageItem key={message.id} message={message} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('mood.more')}
        </Button>
      )}
    </Drawer>
  )
}

const MessageSkeletons = () => (
  <Late>
    <Skeleton height={84} radius="md" mb={10} />
    <Skeleton height={84} radius="md" mb={10} />
    <Skeleton height={84} radius="md" />
  </Late>
)
