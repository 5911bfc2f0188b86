import type { Me } from '../../../../../../src/contract/me.ts'
import type { TicketDetail } from '../../../../../../src/contract/ticket.ts'
import { type Rendered, renderMacro } from '../../../../../../src/core/macro/render-macro.ts'
import { macroValues } from '../../../../../../src/core/macro/variables.ts'
import { initialsOf } from '../../../../components/face-initials.ts'

/** The words of a macro as they are said to this customer by me. */
export function sayMacro({ ticket, customer }: TicketDetail, me: Me | undefined, text: string): Rendered {
  const name = me?.member.name ?? ''
  const values = macroValues({
    customerName: customer.displayName,
    customerHandle: ticket.handle,
    ticketNumber: ticket.number,
    agentName: name,
    agentInitials: name === '' ? '' : initialsOf(name),
    accountHandle: ticket.accountHandle,
  })
  return renderMacro(text, values)
}
