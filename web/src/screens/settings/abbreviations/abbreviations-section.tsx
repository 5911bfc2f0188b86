import { WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { AbbreviationsCard } from './abbreviations-card.tsx'

/** My own short texts. */
export function AbbreviationsSection() {
  return (
    <WholeLanguage>
      <AbbreviationsCard isMine />
    </WholeLanguage>
  )
}
