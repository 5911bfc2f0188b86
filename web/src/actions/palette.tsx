import { Spotlight, spotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { setLayer } from '../app/layers.ts'
import { useT, WholeLanguage } from '../i18n/locale-provider.tsx'
import { isFromPalette } from './from-palette.ts'
import { ownWords } from './own-words.ts'
import classes from './palette.module.css'
import { rankActions } from './rank-actions.ts'
import { ACTION_GROUPS, useOfferedActions } from './registry.ts'
import { useMoreActions } from './use-more-actions.ts'
import { usePaletteFinds } from './use-palette-finds.ts'

/** Everything that can be done now, found by its name, with its key; behind it what is found in the desk's own words. */
export function Palette() {
  return (
    // Out of reach it finds what it can by the names alone.
    <WholeLanguage whenMissing={<Acts />}>
      <Acts />
    </WholeLanguage>
  )
}

function Acts() {
  const t = useT()
  const more = useMoreActions()
  const offered = [...useOfferedActions(), ...more].filter(action => action.id !== 'palette')
  const [query, setQuery] = useState('')
  const finds = usePaletteFinds(query)
  useEffect(() => {
    isFromPalette.set(false)
    spotlight.open()
  }, [])
  return (
    <Spotlight
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={ACTION_GROUPS.map(group => ({
        group: t(`actions.group.${group}`),
        actions: offered
          .filter(action => action.group === group)
          .map(({ id, label, keys, words, run }) => ({
            id,
            label,
            keywords: `${words ?? ''} ${ownWords(id, t)}`,
            rightSection: keys === undefined ? undefined : <kbd className={classes.keys}>{keys}</kbd>,
            onClick: () => {
              isFromPalette.set(true)
              run()
            },
          })),
      }))}
      // Finds answer by themselves to what was typed, and never stand before an action.
      filter={(typed, items) => [...rankActions(typed, items), ...finds]}
      highlightQuery={false}
      nothingFound={t('actions.nothingFound')}
      onSpotlightClose={() => setLayer('palette', false)}
      attributes={{ content: { 'aria-label': t('actions.palette') } }}
      classNames={{ search: classes.search }}
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden="true" />,
        placeholder: t('actions.search'),
        'aria-label': t('actions.search'),
      }}
      scrollable
      maxHeight={460}
      radius="lg"
      overlayProps={{ backgroundOpacity: 0.3, blur: 0 }}
      transitionProps={{ duration: 100 }}
    />
  )
}
