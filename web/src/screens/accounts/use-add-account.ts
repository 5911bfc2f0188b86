import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ChannelView } from '../../../../src/contract/account.ts'
import type { Purpose } from '../../../../src/core/account/purpose.ts'
import { answerOf, desk } from '../../api/client.ts'
import { isDeskError } from '../../api/desk-error.ts'
import { useT } from '../../i18n/locale-provider.tsx'
import { type FieldValue, type FieldValues, readFields, readValues } from './read-fields.ts'

type Part = 'settings' | 'secrets'

/** The state of the form that connects an account: by keys, or by a login in the browser. */
export function useAddAccount(channel: ChannelView, onDone: () => void) {
  const t = useT()
  const queryClient = useQueryClient()
  const fields = useMemo(
    () => ({ settings: readFields(channel.settingsSchema), secrets: readFields(channel.secretsSchema) }),
    [channel],
  )
  const [values, setValues] = useState<Readonly<Record<Part, FieldValues>>>({ settings: {}, secrets: {} })
  const [purpose, setPurpose] = useState<Purpose>('care')
  const [keywords, setKeywords] = useState<readonly string[]>([])
  const [missing, setMissing] = useState<readonly string[]>([])

  const body = () => ({
    channel: channel.channel,
    purpose,
    keywords: [...keywords],
    settings: readValues(fields.settings, values.settings),
    secrets: readValues(fields.secrets, values.secrets),
  })
  const connecting = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/accounts', { body: { ...body(), dailyBudgetMicros: null } })),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['accounts'] })
      onDone()
    },
  })
  const loggingIn = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/accounts/login', { body: body() })),
    onSuccess: ({ url }) => location.assign(url),
  })
  const error = connecting.error ?? loggingIn.error
  const fieldErrors = isDeskError(error, 'badRequest') ? readFieldErrors(error.details.fields) : {}
  const errorOf = (path: string): string | undefined =>
    missing.includes(path) ? t('accounts.missing') : fieldErrors[path]
  const hasFieldErrors = Object.keys(fieldErrors).length > 0

  return {
    fields,
    values,
    purpose,
    keywords,
    setPurpose,
    setKeywords,
    setValue: (part: Part, name: string, value: FieldValue) => {
      setValues({ ...values, [part]: { ...values[part], [name]: value } })
      const path = `${part}.${name}`
      const isEssential = fields[part].some(each => each.name === name && each.isEssential)
      const others = missing.filter(each => each !== path)
      setMissing(isEssential && value === '' ? [...others, path] : others)
    },
    errorOf,
    /** What is wrong with the whole, when no field is to blame. */
    error: hasFieldErrors ? null : error,
    isConnecting: connecting.isPending,
    isLoggingIn: loggingIn.isPending,
    connect: () => {
      const absent = (['settings', 'secrets'] as const).flatMap(part => {
        const filled = readValues(fields[part], values[part])
        return fields[part]
          .filter(field => field.isEssential && filled[field.name] === undefined)
          .map(field => `${part}.${field.name}`)
      })
      setMissing(absent)
      loggingIn.reset()
      if (absent.length === 0) connecting.mutate()
    },
    logIn: () => {
      setMissing([])
      connecting.reset()
      loggingIn.mutate()
    },
  }
}

function readFieldErrors(details: unknown): Readonly<Record<string, string>> {
  if (typeof details !== 'object' || details === null) return {}
  return Object.fromEntries(Object.entries(details).filter(([, words]) => typeof words === 'string'))
}
