import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { IncidentStrip } from './incident-strip.tsx'
import { SuggestionStrip } from './suggestion-strip.tsx'

/** Above the conversation: of which incident it is, or may be. */
export function IncidentPlace({ detail }: { readonly detail: TicketDetail }) {
  const { linkedIncident, suggestedIncident } = detail
  return (
    <WholeLanguage>
      {linkedIncident !== null && <IncidentStrip detail={detail} incident={linkedIncident} />}
      {suggestedIncident !== null && <SuggestionStrip detail={detail} incident={suggestedIncident} />}
    </WholeLanguage>
  )
}
