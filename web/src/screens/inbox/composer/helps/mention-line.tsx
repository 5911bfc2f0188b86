import { IconBell } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { findMentions } from '../../../../../../src/core/mention/find-mentions.ts'
import { membersQuery, meQuery } from '../../../../api/queries.ts'
import { useLanguage, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import classes from './helps.module.css'

/** Who is told of a note, before it is written. */
export function MentionLine({ text }: { readonly text: string }) {
  return (
    <WholeLanguage>
      <Line text={text} />
    </WholeLanguage>
  )
}

function Line({ text }: { readonly text: string }) {
  const { t, formats } = useLanguage()
  const { data } = useQuery(membersQuery)
  const { data: me } = useQuery(meQuery)
  const others = (data?.members ?? []).filter(({ id, hasLeft }) => !hasLeft && id !== me?.member.id)
  const ids = new Set(findMentions(text, others).map(({ memberId }) => memberId))
  if (ids.size === 0) return null
  const names = others.filter(({ id }) => ids.has(id)).map(({ name }) => name)
  return (
    <p className={classes.told}>
      <IconBell size={13} aria-hidden="true" />
      {t('mentions.told', { n: names.length, names: formats.list(names) })}
    </p>
  )
}
