import { Button } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { TicketFilter } from '../../../api/queries.ts'
import { useMemberNames } from '../../../api/use-names.ts'
import { usePreference } from '../../../app/preferences.ts'
import { useStore } from '../../../app/store.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { selection, toggleSelected } from '../selection/selection.ts'
import { useSelectionActions } from '../selection/use-selection-actions.ts'
import { ListBlank } from './list-blank.tsx'
import { RowSkeletons } from './row-skeletons.tsx'
import classes from './ticket-list.module.css'
import { TicketRowItem } from './ticket-row.tsx'
import { useChoose } from './use-choose.ts'
import { useListActions } from './use-list-actions.ts'
import { useTickets } from './use-tickets.ts'

const ROW = 88
const COMPACT_ROW = 64
const SCROLLED = 24

interface Props {
  readonly filter: TicketFilter
  readonly selectedId: string | undefined
  onClear(): void
}

export function TicketList({ filter, selectedId, onClear }: Props) {
  const { t } = useLanguage()
  const box = useRef<HTMLDivElement>(null)
  const [isScrolled, setIsScrolled] = useState(false)
  const [isUnderHand, setIsUnderHand] = useState(false)
  const { query, rows, held, release } = useTickets(filter, isScrolled || isUnderHand)
  const isCompact = usePreference('isCompact')
  const height = isCompact ? COMPACT_ROW : ROW
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    getItemKey: index => rows[index]?.id ?? index,
    overscan: 6,
  })
  const choose = useChoose()
  const nameOf = useMemberNames()
  const onKeyDown = useListActions(rows, selectedId, choose)
  useSelectionActions(rows, selectedId, choose)
  const marked = useStore(selection)
  const selected = rows.findIndex(row => row.id === selectedId)
  const followed = useRef<string | undefined>(undefined)
  useEffect(() => {
    // Followed once: a row that moves to another place does not drag the list along.
    if (selected < 0 || followed.current === selectedId) return
    followed.current = selectedId
    virtual.scrollToIndex(selected)
  }, [selected, selectedId, virtual])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is read through `estimateSize`
  useEffect(() => virtual.measure(), [height, virtual])
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 12) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  return (
    <div className={classes.list}>
      {held > 0 && (
        <Button
          className={classes.pill}
          size="compact-sm"
          radius="xl"
          onClick={() => {
            release()
            box.current?.scrollTo({ top: 0 })
          }}
        >
          {t('inbox.new', { n: held })}
        </Button>
      )}
      {query.isError && <Trouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && <RowSkeletons />}
      {query.isSuccess && rows.length === 0 && <ListBlank filter={filter} onClear={onClear} />}
      <div
        ref={box}
        className={classes.box}
        role="listbox"
        data-keys
        tabIndex={0}
        aria-label={t('inbox.list')}
        aria-activedescendant={selected >= 0 ? `ticket-${selectedId}` : undefined}
        aria-busy={query.isFetching}
        onKeyDown={onKeyDown}
        onScroll={event => setIsScrolled(event.currentTarget.scrollTop > SCROLLED)}
        onPointerEnter={event => setIsUnderHand(event.pointerType === 'mouse')}
        onPointerLeave={() => setIsUnderHand(false)}
      >
        <div className={classes.length} style={{ height: virtual.getTotalSize() }} role="presentation">
          {items.map(item => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <TicketRowItem
                key={row.id}
                row={row}
                assignee={nameOf(row.assigneeId)}
                position={item.index + 1}
                size={hasNextPage ? -1 : rows.length}
                top={item.start}
                height={height}
                isCompact={isCompact}
                isSelected={row.id === selectedId}
                isMarked={marked.size === 0 ? null : marked.has(row.id)}
                onMark={toggleSelected}
                onChoose={choose}
              />
            )
          })}
        </div>
      </div>
    </div>
  )
}
