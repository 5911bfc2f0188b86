import { TagsInput } from '@mantine/core'
import { useState } from 'react'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import { useChange } from './use-change.ts'

const MOST_TAGS = 50
const TAG_LENGTH = 60

interface Props {
  readonly customer: CustomerDetail
  onClose(): void
}

export function TagsEditor({ customer, onClose }: Props) {
  const t = useT()
  const change = useChange(customer.id)
  const [tags, setTags] = useState<readonly string[]>(customer.tags)
  const keep = () => {
    const isSame = tags.length === customer.tags.length && tags.every((tag, n) => tag === customer.tags[n])
    if (isSame) return onClose()
    change.mutate(
      { what: t('customers.tags'), to: { tags: [...tags] }, from: { tags: customer.tags } },
      { onSuccess: onClose },
    )
  }
  return (
    <>
      <TagsInput
        autoFocus
        size="sm"
        aria-label={t('customers.tags')}
        description={t('customers.tagsHint')}
        maxTags={MOST_TAGS}
        maxLength={TAG_LENGTH}
        acceptValueOnBlur
        disabled={change.isPending}
        value={[...tags]}
        onChange={setTags}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onClose()
        }}
      />
      {change.isError && <CustomerTrouble error={change.error} onRetry={keep} />}
    </>
  )
}
