import { Button, Skeleton } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Blank } from '../../../components/blank.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import { keysQuery } from '../programs/program-queries.ts'
import { ProgramTrouble } from '../programs/program-trouble.tsx'
import classes from '../programs/programs.module.css'
import { ShownOnce } from '../programs/shown-once.tsx'
import { SectionCard } from '../section-card.tsx'
import { KeyRow } from './key-row.tsx'
import { MakeKey } from './make-key.tsx'

/** Keys by which other programs come in. */
export function KeysSection() {
  const t = useT()
  const [isMaking, setMaking] = useState(false)
  const [made, setMade] = useState<string | null>(null)
  return (
    <SectionCard
      title={t('programs.keys')}
      words={t('programs.keysWords')}
      action={<Button onClick={() => setMaking(true)}>{t('programs.newKey')}</Button>}
    >
      <Keys />
      {isMaking && (
        <MakeKey
          onClose={() => setMaking(false)}
          onMade={key => {
            setMaking(false)
            setMade(key)
          }}
        />
      )}
      {made !== null && (
        <ShownOnce
          title={t('programs.madeTitle')}
          label={t('programs.key')}
          value={made}
          onClose={() => setMade(null)}
        />
      )}
    </SectionCard>
  )
}

function Keys() {
  const t = useT()
  const { data, error, refetch } = useQuery(keysQuery)
  const [showsAll, setShowsAll] = useState(false)
  if (data === undefined)
    return error === null ? (
      <Skeleton height={64} radius="md" />
    ) : (
      <ProgramTrouble error={error} onRetry={() => void refetch()} />
    )
  if (data.keys.length === 0)
    return <Blank Icon={IconKey} title={t('programs.noKeys')} words={t('programs.noKeysWords')} />
  const good = data.keys.filter(each => each.state === 'good')
  const over = data.keys.length - good.length
  return (
    <>
      <ul className={classes.list}>
        {(showsAll ? data.keys : good).map(each => (
          <KeyRow key={each.id} apiKey={each} />
        ))}
      </ul>
      {over > 0 && !showsAll && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('programs.showRevoked', { count: over })}
        </Button>
      )}
    </>
  )
}
