import { ActionIcon, Button, Skeleton } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttributeView } from '../../../../../src/contract/customer.ts'
import { AskFirst } from '../../../components/ask-first.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { attributesQuery } from '../customer-queries.ts'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from '../customers.module.css'
import { AttributeForm } from './attribute-form.tsx'
import settings from './settings.module.css'
import { useAttributes } from './use-attributes.ts'

/** What is open: a form for a new one, or for one that there is. */
type Open = AttributeView | 'new' | null

/** The brand's own attributes of its customers, in the order in which they are shown. */
export function AttributesCard() {
  const { t } = useLanguage()
  const query = useQuery(attributesQuery)
  const [open, setOpen] = useState<Open>(null)
  const attributes = query.data?.attributes ?? []
  return (
    <section className={classes.card} aria-label={t('customers.attributes')}>
      <div className={classes.cardHead}>
        <h2>{t('customers.attributes')}</h2>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setOpen('new')}
        >
          {t('customers.addAttribute')}
        </Button>
      </div>
      <p className={classes.words}>{t('customers.attributesWords')}</p>
      {query.isError && <CustomerTrouble error={query.error} onRetry={query.refetch} />}
      {query.isPending && <Skeleton height={90} radius="md" />}
      {query.isSuccess && attributes.length === 0 && (
        <p className={settings.state}>{t('customers.noAttributes')}</p>
      )}
      <ul className={settings.attributes}>
        {attributes.map(attribute => (
          <Attribute key={attribute.id} attribute={attribute} onOpen={() => setOpen(attribute)} />
        ))}
      </ul>
      {open !== null && (
        <AttributeForm attribute={open === 'new' ? null : open} onClose={() => setOpen(null)} />
      )}
    </section>
  )
}

interface AttributeProps {
  readonly attribute: AttributeView
  onOpen(): void
}

function Attribute({ attribute, onOpen }: AttributeProps) {
  const { t, locale, formats } = useLanguage()
  const { remove } = useAttributes()
  const [isAsking, setIsAsking] = useState(false)
  const name = attribute.name[locale]
  return (
    <li>
      <div>
        <strong>{name}</strong>
        <small>
          {t(`customers.kind.${attribute.kind}`)}
          {attribute.choices.length > 0 && `: ${formats.list(attribute.choices)}`} ·{' '}
          <code>{attribute.key}</code>
        </small>
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        aria-label={t('customers.editFact', { what: name })}
        onClick={onOpen}
      >
        <IconPencil size={17} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        c="dimmed"
        aria-label={t('customers.removeAttribute', { name })}
        onClick={() => setIsAsking(true)}
      >
        <IconTrash size={17} aria-hidden="true" />
      </ActionIcon>
      {isAsking && (
        <AskFirst
          isGrave={false}
          title={t('customers.removeAttribute', { name })}
          words={t('customers.removeAttributeWords')}
          yes={t('customers.removeIt')}
          isPending={remove.isPending}
          trouble={remove.isError && <CustomerTrouble error={remove.error} />}
          onYes={() => remove.mutate(attribute.id, { onSuccess: () => setIsAsking(false) })}
          onClose={() => setIsAsking(false)}
        />
      )}
    </li>
  )
}
