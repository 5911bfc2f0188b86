import { ActionIcon } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { Face } from '../../../components/face.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { PlanName, TagList } from '../plan-name.tsx'
import classes from './person.module.css'
import { TextEditor } from './text-editor.tsx'
import { useChange } from './use-change.ts'

const NAME_LENGTH = 200

/** Who it is, at a glance. */
export function CustomerHead({ customer }: { readonly customer: CustomerDetail }) {
  const { t, formats } = useLanguage()
  const { displayName, profiles, plan, value, tags } = customer
  return (
    <header className={classes.head}>
      <Face
        name={displayName}
        avatarUrl={profiles.find(each => each.avatarUrl !== null)?.avatarUrl ?? null}
        size={64}
      />
      <div className={classes.title}>
        <Name customer={customer} />
        <div className={classes.under}>
          {plan !== null && <PlanName plan={plan} />}
          {value !== null && <span>{t('customers.aYear', { value: formats.money(value) })}</span>}
          <span>{t('customers.knownSince', { time: formats.day(new Date(customer.firstSeenAt)) })}</span>
          {tags.length > 0 && <TagList tags={tags} />}
        </div>
      </div>
    </header>
  )
}

function Name({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useLanguage()
  const mayEdit = useMay('customer.write') && customer.mergedInto === null
  const change = useChange(customer.id)
  const [isOpen, setIsOpen] = useState(false)
  const close = () => setIsOpen(false)
  const { displayName } = customer
  if (isOpen)
    return (
      <TextEditor
        label={t('customers.name')}
        value={displayName}
        isPending={change.isPending}
        error={change.error}
        explain={text =>
          text === ''
            ? t('customers.typed.noName')
            : text.length > NAME_LENGTH
              ? t('customers.typed.tooLong')
              : null
        }
        onSave={text =>
          change.mutate(
            { what: t('customers.name'), to: { displayName: text }, from: { displayName } },
            { onSuccess: close },
          )
        }
        onClose={close}
      />
    )
  return (
    <div className={classes.nameRow}>
      <h1 dir="auto">{displayName}</h1>
      {mayEdit && (
        <ActionIcon
          variant="subtle"
          color="gray"
          c="dimmed"
          aria-label={t('customers.editFact', { what: t('customers.name') })}
          onClick={() => setIsOpen(true)}
        >
          <IconPencil size={16} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  )
}
