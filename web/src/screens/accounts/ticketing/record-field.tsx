import { ActionIcon, Button, NumberInput, Select, TagsInput, TextInput } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { departmentsQuery } from '../../../api/department-queries.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { findRowError, findRowFlaw, type RecordRow, type RecordSpec } from './records.ts'
import classes from './ticketing.module.css'
import { useSystemWords } from './use-system-words.ts'

interface Props {
  readonly spec: RecordSpec
  readonly rows: readonly RecordRow[]
  /** What the desk said, by path. */
  readonly errors: Readonly<Record<string, string>>
  readonly path: string
  onChange(rows: readonly RecordRow[]): void
}

/** A table: on the left what we call it, on the right what it is called there. */
export function RecordField({ spec, rows, errors, path, onChange }: Props) {
  const { t } = useLanguage()
  const words = useSystemWords()
  const { keys } = spec
  const change = (id: string, part: Partial<RecordRow>) =>
    onChange(rows.map(each => (each.id === id ? { ...each, ...part } : each)))
  const whole = errors[path]
  return (
    <fieldset className={classes.record}>
      <legend>{words.title(spec)}</legend>
      {whole !== undefined && (
        <p className={classes.error} role="alert">
          {whole}
        </p>
      )}
      {rows.map(row => {
        const flaw = findRowFlaw(rows, row)
        const name = row.key === '' ? t('ticketing.newRow') : words.key(spec, row.key)
        return (
          <div key={row.id} className={classes.row}>
            {keys === null ? (
              <DepartmentKey
                rows={rows}
                row={row}
                error={flaw === null ? undefined : t(`ticketing.flaw.${flaw}`)}
                onChange={key => change(row.id, { key })}
              />
            ) : (
              <span className={classes.key}>{name}</span>
            )}
            <Value
              spec={spec}
              label={t('ticketing.valueOf', { name })}
              values={row.values}
              error={findRowError(errors, path, row.key)}
              onChange={values => change(row.id, { values })}
            />
            {keys === null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t('ticketing.removeRow', { name })}
                onClick={() => onChange(rows.filter(each => each.id !== row.id))}
              >
                <IconX size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
        )
      })}
      {keys === null && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={15} aria-hidden="true" />}
          onClick={() => onChange([...rows, { id: crypto.randomUUID(), key: '', values: [] }])}
        >
          {t('ticketing.addRow')}
        </Button>
      )}
    </fieldset>
  )
}

interface KeyProps {
  readonly rows: readonly RecordRow[]
  readonly row: RecordRow
  readonly error: string | undefined
  onChange(key: string): void
}

/** The departments of the policy; one that it does not know any more keeps its line. */
function DepartmentKey({ rows, row, error, onChange }: KeyProps) {
  const { t, locale } = useLanguage()
  const { data } = useQuery(departmentsQuery)
  const known = (data?.departments ?? []).map(({ key, name }) => ({ value: key, label: name[locale] }))
  const isKnown = row.key === '' || known.some(({ value }) => value === row.key)
  const offered = isKnown ? known : [...known, { value: row.key, label: row.key }]
  const taken = new Set(rows.filter(({ id }) => id !== row.id).map(({ key }) => key))
  return (
    <Select
      className={classes.key}
      aria-label={t('ticketing.department')}
      placeholder={t('ticketing.department')}
      allowDeselect={false}
      data={offered.filter(({ value }) => value === row.key || !taken.has(value))}
      value={row.key === '' ? null : row.key}
      error={error}
      onChange={key => onChange(key ?? '')}
    />
  )
}

interface ValueProps {
  readonly spec: RecordSpec
  readonly label: string
  readonly values: readonly string[]
  readonly error: string | undefined
  onChange(values: readonly string[]): void
}

function Value({ spec, label, values, error, onChange }: ValueProps) {
  const { t } = useLanguage()
  const common = { className: classes.value, 'aria-label': label, error }
  const [first = ''] = values
  if (spec.kind === 'texts')
    return (
      <TagsInput {...common} placeholder={t('ticketing.addValue')} value={[...values]} onChange={onChange} />
    )
  if (spec.kind === 'number')
    return <NumberInput {...common} value={first} onChange={number => onChange([String(number)])} />
  return (
    <TextInput
      {...common}
      autoComplete="off"
      spellCheck={false}
      value={first}
      onChange={event => onChange([event.currentTarget.value])}
    />
  )
}
