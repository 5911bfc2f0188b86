import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ADMINISTRATION, AUDIT_SCOPES, type AuditScope } from '../../../../../src/core/audit/audit.ts'
import { EVENT_TYPES, type EventType } from '../../../../../src/core/events.ts'
import { membersQuery } from '../../../api/queries.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { AuditFilter } from '../programs/program-queries.ts'
import classes from '../programs/programs.module.css'
import { tellDeed } from '../programs/tell-deed.ts'
import { dayOf, endOf, startOf } from './day-bounds.ts'

interface Props {
  readonly filter: AuditFilter
  onChange(filter: AuditFilter): void
  onClear(): void
}

export function AuditFilters({ filter, onChange, onClear }: Props) {
  const t = useT()
  const people = useQuery(membersQuery).data?.members ?? []
  const kinds = filter.scope === 'everything' ? EVENT_TYPES : ADMINISTRATION
  /** What is not said is not asked for. */
  const set = (change: { readonly [K in keyof AuditFilter]?: AuditFilter[K] | null }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...filter, ...change }).filter(([, value]) => value !== null),
      ) as unknown as AuditFilter,
    )
  return (
    <>
      <SegmentedControl
        aria-label={t('audit.scope')}
        value={filter.scope}
        data={AUDIT_SCOPES.map(value => ({ value, label: t(`audit.scope.${value}`) }))}
        onChange={scope => set({ scope: scope as AuditScope, type: null })}
      />
      <div className={classes.filters}>
        <Select
          clearable
          searchable
          label={t('audit.who')}
          placeholder={t('audit.anybody')}
          nothingFoundMessage={t('audit.nothingFound')}
          data={people.map(({ id, name }) => ({ value: id, label: name }))}
          value={filter.memberId ?? null}
          onChange={memberId => set({ memberId })}
        />
        <Select
          clearable
          searchable
          label={t('audit.kind')}
          placeholder={t('audit.anything')}
          nothingFoundMessage={t('audit.nothingFound')}
          data={kinds.map(value => ({ value, label: tellDeed(value, t) }))}
          value={filter.type ?? null}
          onChange={type => set({ type: type as EventType | null })}
        />
        <TextInput
          type="date"
          label={t('audit.since')}
          value={filter.since === undefined ? '' : dayOf(filter.since)}
          onChange={event => set({ since: startOf(event.currentTarget.value) })}
        />
        <TextInput
          type="date"
          label={t('audit.until')}
          value={filter.until === undefined ? '' : dayOf(filter.until, -1)}
          onChange={event => set({ until: endOf(event.currentTarget.value) })}
        />
        <TextInput
          inputMode="numeric"
          label={t('audit.ticket')}
          value={filter.ticket ?? ''}
          onChange={event => set({ ticket: readNumber(event.currentTarget.value) })}
        />
        <Button variant="subtle" onClick={onClear}>
          {t('audit.clear')}
        </Button>
      </div>
    </>
  )
}

const readNumber = (text: string): number | null => {
  const digits = text.replace(/\D/g, '').slice(0, 12)
  return digits === '' || Number(digits) === 0 ? null : Number(digits)
}
