import { ActionIcon, Button } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconArrowMerge, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TagView } from '../../../../../src/contract/tag.ts'
import { quoteValue } from '../../../../../src/core/search/parse-query.ts'
import { TagChip } from '../../../components/tag-chip.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './tags.module.css'
import { useArchiveTag, usePartTag } from './use-tag-acts.ts'

interface Props {
  readonly tag: TagView
  /** What was merged into it. */
  readonly within: readonly TagView[]
  readonly mayMerge: boolean
  onChange(): void
  onMerge(): void
}

export function TagLine({ tag, within, mayMerge, onChange, onMerge }: Props) {
  const t = useT()
  const archive = useArchiveTag()
  const part = usePartTag()
  const named = { name: tag.name }
  const acts = [
    { label: t('tags.change', named), Icon: IconPencil, run: onChange },
    ...(mayMerge && !tag.isArchived
      ? [{ label: t('tags.merge', named), Icon: IconArrowMerge, run: onMerge }]
      : []),
    {
      label: t(tag.isArchived ? 'tags.bringBack' : 'tags.putAway', named),
      Icon: tag.isArchived ? IconArchiveOff : IconArchive,
      run: () => archive.mutate({ tag, isArchived: !tag.isArchived }),
    },
  ]
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <div className={classes.name}>
          <TagChip tag={tag} />
          <Link to="/search" search={{ q: `tag:${quoteValue(tag.name)}` }} className={classes.count}>
            {t('tags.tickets', { n: tag.tickets ?? 0 })}
          </Link>
        </div>
        {tag.description !== '' && <p dir="auto">{tag.description}</p>}
        {within.map(each => (
          <p key={each.id} className={classes.within}>
            {t('tags.within', { name: each.name })}
            <Button
              size="compact-xs"
              variant="subtle"
              loading={part.isPending}
              onClick={() => part.mutate(each)}
            >
              {t('tags.part')}
            </Button>
          </p>
        ))}
      </div>
      {acts.map(({ label, Icon, run }) => (
        <ActionIcon
          key={label}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={label}
          title={label}
          disabled={archive.isPending}
          onClick={run}
        >
          <Icon size={17} aria-hidden="true" />
        </ActionIcon>
      ))}
    </li>
  )
}
