import { useQuery } from '@tanstack/react-query'
import { type RefObject, useMemo } from 'react'
import { membersQuery, meQuery } from '../../../../api/queries.ts'
import { useT, WholeLanguage } from '../../../../i18n/locale-provider.tsx'
import { findColleagues } from './find-colleagues.ts'
import { OfferList } from './offer-list.tsx'
import { replaceInField } from './replace-in-field.ts'
import type { Trigger } from './trigger.ts'

interface Props {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly trigger: Trigger
  onClose(): void
}

/** Those who work here, while one writes a name behind an `@` in a note. */
export function ColleaguePicker(props: Props) {
  return (
    <WholeLanguage>
      <Picker {...props} />
    </WholeLanguage>
  )
}

function Picker({ field, trigger, onClose }: Props) {
  const t = useT()
  const { data } = useQuery(membersQuery)
  const { data: me } = useQuery(meQuery)
  const found = useMemo(() => {
    const others = (data?.members ?? []).filter(({ id, hasLeft }) => !hasLeft && id !== me?.member.id)
    return findColleagues(others, trigger.query)
  }, [data, me, trigger.query])
  if (found.length === 0) return null
  return (
    <OfferList
      field={field}
      label={t('mentions.colleagues')}
      said={t('mentions.found', { n: found.length })}
      offers={found.map(({ id, name }) => ({ id, words: name }))}
      onClose={onClose}
      onChoose={({ words }) => {
        if (field.current === null) return
        onClose()
        replaceInField(field.current, trigger.start, trigger.end, `@${words} `)
      }}
    />
  )
}
