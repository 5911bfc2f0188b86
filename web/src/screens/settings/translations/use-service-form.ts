import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { TranslationSettings } from '../../../../../src/contract/translation.ts'
import type { TranslationKind, TranslationReach } from '../../../../../src/core/translation/translation.ts'
import { readReceiverUrl } from '../../../../../src/core/webhook/receiver-address.ts'
import { answerOf, desk } from '../../../api/client.ts'

/** What is typed, what is wrong with it, and what came of trying it. */
export function useServiceForm({ service, allowsPrivate, kinds }: TranslationSettings, onDone: () => void) {
  const queryClient = useQueryClient()
  const [kind, setKind] = useState<TranslationKind>(service?.kind ?? 'libreTranslate')
  const [url, setUrl] = useState(service?.url ?? '')
  const [key, setKey] = useState('')
  const [reach, setReach] = useState<TranslationReach>(service?.reach ?? 'public')
  const [isChecked, setChecked] = useState(false)
  const address = readReceiverUrl(url.trim(), allowsPrivate)
  const isSame = service !== null && service.kind === kind && sameOrigin(service.url, url)
  const hasKey = isSame && service.hasKey
  const needsKey = kinds.some(each => each.kind === kind && each.needsKey)
  const isKeyMissing = needsKey && key.trim() === '' && !hasKey
  const wanted = { kind, url: url.trim(), key: key.trim() === '' ? null : key.trim() }
  const attempt = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/translation/service/test', { body: wanted })),
  })
  const save = useMutation({
    mutationFn: () => answerOf(desk.POST('/api/translation/service', { body: { ...wanted, reach } })),
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['translation'] }),
  })
  /** What was tried or refused was something else. */
  const changing =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      attempt.reset()
      save.reset()
      set(value)
    }
  const check = (then: () => void) => {
    setChecked(true)
    if (address.ok && !isKeyMissing) then()
  }
  return {
    kind,
    url,
    key,
    reach,
    hasKey,
    needsKey,
    host: address.ok ? new URL(address.value).host : null,
    urlRefusal: isChecked && !address.ok ? address.refusal : null,
    isKeyMissing: isChecked && isKeyMissing,
    tried: attempt.data,
    isTrying: attempt.isPending,
    isSaving: save.isPending,
    error: save.error ?? attempt.error,
    setKind: changing(setKind),
    setUrl: changing(setUrl),
    setKey: changing(setKey),
    setReach,
    tryIt: () => check(() => attempt.mutate()),
    submit: (event: FormEvent) => {
      event.preventDefault()
      check(() => save.mutate())
    },
  }
}

const sameOrigin = (one: string, other: string): boolean =>
  URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin
