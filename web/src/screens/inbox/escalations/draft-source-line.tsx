import { IconBuildingCommunity } from '@tabler/icons-react'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import type { DraftSource } from '../writing/draft-sources.ts'
import { tellTime } from '../writing/tell-time.ts'
import classes from './escalations.module.css'

/** Above the draft: whose answer it goes on from. */
export function DraftSourceLine({ source }: { readonly source: DraftSource }) {
  return (
    <WholeLanguage>
      <Line source={source} />
    </WholeLanguage>
  )
}

function Line({ source }: { readonly source: DraftSource }) {
  const { t, locale, formats } = useLanguage()
  const { department, at, way } = source
  return (
    <p className={classes.source} role="status">
      <IconBuildingCommunity size={15} aria-hidden="true" />
      {t('escalations.source', {
        department: department[locale],
        at: tellTime(at, formats),
        way: way ?? 'none',
      })}
    </p>
  )
}
