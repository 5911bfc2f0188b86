import { Button, Skeleton } from '@mantine/core'
import { IconPlus, IconTag } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { countedTagsQuery } from '../../../api/tag-queries.ts'
import { Blank } from '../../../components/blank.tsx'
import { NoticeLine } from '../../../components/notice-line.tsx'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { SectionCard } from '../section-card.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { TagForm } from './tag-form.tsx'
import { TagList } from './tag-list.tsx'
import { tagsNotice } from './tags-notice.ts'

/** What tickets can be about: made, renamed, coloured, merged, put away and brought back. */
export function TagsSection() {
  return (
    <WholeLanguage>
      <Tags />
    </WholeLanguage>
  )
}

type Open =
  | { readonly is: 'form'; readonly tag: TagView | null }
  | { readonly is: 'merge'; readonly tag: TagView }

function Tags() {
  const t = useT()
  const { data, error, refetch } = useQuery(countedTagsQuery)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  if (error !== null && data === undefined) return <Trouble error={error} onRetry={() => void refetch()} />
  if (data === undefined) return <Skeleton height={260} radius="lg" />
  const add = (
    <Button
      size="sm"
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => setOpen({ is: 'form', tag: null })}
    >
      {t('tags.add')}
    </Button>
  )
  return (
    <SectionCard title={t('tags.title')} words={t('tags.words')} action={add}>
      <NoticeLine board={tagsNotice} />
      {data.tags.length === 0 ? (
        <Blank Icon={IconTag} title={t('tags.none')} words={t('tags.noneWords')} />
      ) : (
        <TagList
          tags={data.tags}
          onChange={tag => setOpen({ is: 'form', tag })}
          onMerge={tag => setOpen({ is: 'merge', tag })}
        />
      )}
      {open?.is === 'form' && <TagForm tag={open.tag} tags={data.tags} onClose={close} />}
      {open?.is === 'merge' && <MergeDialog tag={open.tag} tags={data.tags} onClose={close} />}
    </SectionCard>
  )
}
