import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CustomerChange } from '../../../../../src/contract/customer.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { customerQuery } from '../customer-queries.ts'
import { explainCustomerError } from '../explain-customer-error.ts'
import { customerNotice } from '../notice.ts'

export interface Change {
  /** What was changed, in words. */
  readonly what: string
  readonly to: CustomerChange
  /** The same as it was before: with it one takes the change back. */
  readonly from: CustomerChange
}

/** Changes what is known of a customer: the answer is shown at once, and can be taken back. */
export function useChange(customerId: string) {
  const t = useT()
  const queryClient = useQueryClient()
  const send = async (body: CustomerChange) => {
    const answer = await answerOf(
      desk.PATCH('/api/customers/{id}', { params: { path: { id: customerId } }, body }),
    )
    queryClient.setQueryData(customerQuery(customerId).queryKey, answer)
    void queryClient.invalidateQueries({ queryKey: ['customers'] })
    void queryClient.invalidateQueries({ queryKey: ['ticket'] })
  }
  const undo = (change: Change) =>
    send(change.from).then(
      () => customerNotice.show({ text: t('customers.undone', { what: change.what }) }),
      error => customerNotice.show({ text: explainCustomerError(error, t), isTrouble: true }),
    )
  return useMutation({
    mutationFn: ({ to }: Change) => send(to),
    onSuccess: (_, change) =>
      customerNotice.show({
        text: t('customers.changed', { what: change.what }),
        undo: () => void undo(change),
      }),
  })
}
