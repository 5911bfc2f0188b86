import { ActionIcon, Indicator } from '@mantine/core'
import { IconFilter } from '@tabler/icons-react'
import { FACETS, type Facets } from '../../../../../src/core/view/facets.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { viewLayer } from './view-layer.ts'

/** Narrows the view; how many facets do so already stands beside it. */
export function FilterButton({ facets }: { readonly facets: Facets }) {
  const t = useT()
  const chosen = FACETS.filter(facet => facets[facet] !== undefined).length
  return (
    <Indicator disabled={chosen === 0} color="brand" size={9} offset={4}>
      <ActionIcon
        variant="default"
        size={36}
        aria-label={chosen === 0 ? t('inbox.filter') : t('inbox.filterOn', { n: chosen })}
        aria-haspopup="dialog"
        onClick={() => viewLayer.set({ kind: 'filter', facet: null })}
      >
        <IconFilter size={17} stroke={1.7} />
      </ActionIcon>
    </Indicator>
  )
}
