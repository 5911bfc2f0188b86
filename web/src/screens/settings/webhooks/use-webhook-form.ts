import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { WebhookView } from '../../../../../src/contract/webhook.ts'
import type { EventType } from '../../../../../src/core/events.ts'
import { type AddressRefusal, readReceiverUrl } from '../../../../../src/core/webhook/receiver-address.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useJudged } from '../../../components/use-judged.ts'

/** The address is judged as the desk judges it, as one types; what was typed stays. */
export function useWebhookForm(
  webhook: WebhookView | null,
  allowsPrivate: boolean,
  onDone: (secret: string | null) => void,
) {
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [eventTypes, setEventTypes] = useState<readonly string[]>(webhook?.eventTypes ?? [])
  const [wereChosen, setChosen] = useState(false)
  const [wasTried, setTried] = useState(false)
  const { isJudged, onBlur } = useJudged(url)
  const keep = useKeep(webhook?.id ?? null, onDone)
  const read = readReceiverUrl(url.trim(), allowsPrivate)
  const urlRefusal: AddressRefusal | null = read.ok ? null : read.refusal
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (urlRefusal === null && eventTypes.length > 0)
      keep.mutate({ url: url.trim(), eventTypes: eventTypes as EventType[] })
  }
  return {
    url,
    setUrl,
    eventTypes,
    setEventTypes: (chosen: readonly string[]) => {
      setChosen(true)
      setEventTypes(chosen)
    },
    leaveUrl: onBlur,
    urlRefusal: isJudged || wasTried ? urlRefusal : null,
    areEventsMissing: (wereChosen || wasTried) && eventTypes.length === 0,
    isPending: keep.isPending,
    error: keep.error,
    submit,
  }
}

function useKeep(id: string | null, onDone: (secret: string | null) => void) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (body: { url: string; eventTypes: EventType[] }): Promise<string | null> => {
      if (id === null) return (await answerOf(desk.POST('/api/webhooks', { body }))).secret
      await answerOf(desk.PATCH('/api/webhooks/{id}', { params: { path: { id } }, body }))
      return null
    },
    onSuccess: onDone,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['webhooks'] }),
  })
}
