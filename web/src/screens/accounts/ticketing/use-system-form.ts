import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketingKindView, TicketingSystemView } from '../../../../../src/contract/ticketing.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { isDeskError } from '../../../api/desk-error.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { type Field, type FieldValue, type FieldValues, readFields, readValues } from '../read-fields.ts'
import { findRowFlaw, fromRows, type RecordRow, readRecords, toRows } from './records.ts'

type Part = 'settings' | 'secrets'

/** The state of the form of a ticketing system: a new one, or one that is changed, of which secrets stay unless they are typed. */
export function useSystemForm(
  kind: TicketingKindView,
  system: TicketingSystemView | null,
  onDone: () => void,
) {
  const t = useT()
  const queryClient = useQueryClient()
  const [form] = useState(() => ({
    fields: { settings: readFields(kind.settingsSchema), secrets: readFields(kind.secretsSchema) },
    records: readRecords(kind.settingsSchema),
  }))
  const [name, setName] = useState(system?.name ?? kind.displayName)
  const [values, setValues] = useState<Readonly<Record<Part, FieldValues>>>(() => ({
    settings: system === null ? {} : toTyped(form.fields.settings, system.settings),
    secrets: {},
  }))
  const [tables, setTables] = useState<Readonly<Record<string, readonly RecordRow[]>>>(() =>
    Object.fromEntries(
      form.records.map(spec => [spec.name, toRows(spec, system?.settings[spec.name] ?? spec.initial)]),
    ),
  )
  const [missing, setMissing] = useState<readonly string[]>([])

  const settings = () => ({
    ...readValues(form.fields.settings, values.settings),
    ...Object.fromEntries(form.records.map(spec => [spec.name, fromRows(spec, tables[spec.name] ?? [])])),
  })
  const secrets = () => readValues(form.fields.secrets, values.secrets)
  const trying = useMutation({
    mutationFn: () =>
      answerOf(
        desk.POST('/api/ticketing/try', {
          body: {
            ...(system !== null && { id: system.id }),
            system: kind.system,
            settings: settings(),
            secrets: secrets(),
          },
        }),
      ),
  })
  const keeping = useMutation({
    mutationFn: () => {
      const body = { name: name.trim(), settings: settings(), secrets: secrets() }
      return system === null
        ? answerOf(desk.POST('/api/ticketing', { body: { ...body, system: kind.system } }))
        : answerOf(desk.PATCH('/api/ticketing/{id}', { params: { path: { id: system.id } }, body }))
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['ticketing'] })
      await queryClient.invalidateQueries({ queryKey: ['departments'] })
      onDone()
    },
  })
  const error = keeping.error ?? trying.error
  const errors = isDeskError(error, 'badRequest') ? readErrors(error.details.fields) : {}

  /** Whether it can be sent; what is missing is told at its field. */
  const check = (): boolean => {
    const absent = (['settings', 'secrets'] as const).flatMap(part => {
      if (part === 'secrets' && system !== null) return []
      const filled = readValues(form.fields[part], values[part])
      return form.fields[part]
        .filter(field => field.isEssential && filled[field.name] === undefined)
        .map(field => `${part}.${field.name}`)
    })
    setMissing(absent)
    const hasFlaw = Object.values(tables).some(rows => rows.some(row => findRowFlaw(rows, row) !== null))
    return absent.length === 0 && !hasFlaw
  }
  return {
    ...form,
    name,
    values,
    tables,
    errors,
    /** What is wrong with the whole, when no field is to blame. */
    error: Object.keys(errors).length > 0 ? null : error,
    health: trying.data?.health ?? null,
    isTrying: trying.isPending,
    isKeeping: keeping.isPending,
    setName,
    setTable: (record: string, rows: readonly RecordRow[]) => setTables({ ...tables, [record]: rows }),
    setValue: (part: Part, field: string, value: FieldValue) => {
      setValues({ ...values, [part]: { ...values[part], [field]: value } })
      setMissing(missing.filter(path => path !== `${part}.${field}`))
    },
    errorOf: (path: string): string | undefined =>
      missing.includes(path) ? t('accounts.missing') : errors[path],
    tryIt: () => {
      keeping.reset()
      if (check()) trying.mutate()
    },
    keep: () => {
      trying.reset()
      if (check() && name.trim() !== '') keeping.mutate()
    },
  }
}

export type SystemForm = ReturnType<typeof useSystemForm>

const toTyped = (fields: readonly Field[], kept: Readonly<Record<string, unknown>>): FieldValues =>
  Object.fromEntries(
    fields
      .filter(({ name }) => kept[name] !== undefined)
      .map(({ name, kind }) => [name, kind === 'boolean' ? kept[name] === true : String(kept[name])]),
  )

function readErrors(details: unknown): Readonly<Record<string, string>> {
  if (typeof details !== 'object' || details === null) return {}
  return Object.fromEntries(Object.entries(details).filter(([, words]) => typeof words === 'string'))
}
