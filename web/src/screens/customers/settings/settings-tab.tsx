import { NoticeLine } from '../../../components/notice-line.tsx'
import { customerNotice } from '../notice.ts'
import { AfterSalesForm } from './after-sales-form.tsx'
import { AttributesCard } from './attributes-card.tsx'
import { CrmCard } from './crm-card.tsx'

/** What this brand knows of its customers, and the programs that tell it. */
export const SettingsTab = () => (
  <>
    <NoticeLine board={customerNotice} isFloating />
    <AttributesCard />
    <CrmCard />
    <AfterSalesForm />
  </>
)
