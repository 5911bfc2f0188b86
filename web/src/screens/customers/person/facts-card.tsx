import type { CustomerDetail } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { PlanName, TagList } from '../plan-name.tsx'
import { AttributeFact } from './attribute-fact.tsx'
import { EditableFact } from './editable-fact.tsx'
import classes from './person.module.css'
import { PlanEditor } from './plan-editor.tsx'
import { TagsEditor } from './tags-editor.tsx'
import { ValueEditor } from './value-editor.tsx'

/** What the CRM and people know beside what was said: each fact changed in its place. */
export function FactsCard({ customer }: { readonly customer: CustomerDetail }) {
  const { t, formats } = useLanguage()
  const mayEdit = useMay('customer.write') && customer.mergedInto === null
  const { plan, value, tags } = customer
  return (
    <section className={classes.card} aria-label={t('customers.facts')}>
      <h2>{t('customers.facts')}</h2>
      <dl className={classes.facts}>
        <EditableFact
          label={t('customers.plan')}
          shown={plan === null ? null : <PlanName plan={plan} />}
          mayEdit={mayEdit}
          editor={close => <PlanEditor customer={customer} onClose={close} />}
        />
        <EditableFact
          label={t('customers.value')}
          shown={value === null ? null : t('customers.aYear', { value: formats.money(value) })}
          mayEdit={mayEdit}
          editor={close => <ValueEditor customer={customer} onClose={close} />}
        />
        <EditableFact
          label={t('customers.tags')}
          shown={tags.length === 0 ? null : <TagList tags={tags} />}
          mayEdit={mayEdit}
          editor={close => <TagsEditor customer={customer} onClose={close} />}
        />
        {customer.attributes.map(attribute => (
          <AttributeFact
            key={attribute.id}
            customerId={customer.id}
            attribute={attribute}
            mayEdit={mayEdit}
          />
        ))}
        {customer.externalKey !== null && (
          <div className={classes.fact}>
            <dt>{t('customers.externalKey')}</dt>
            <dd>
              <code>{customer.externalKey}</code>
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}
