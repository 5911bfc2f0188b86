import { Modal, Switch, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { meQuery } from '../api/queries.ts'
import { setLayer } from '../app/layers.ts'
import { setPreference, usePreference } from '../app/preferences.ts'
import { useT, WholeLanguage } from '../i18n/locale-provider.tsx'
import { findKeys, type KeyLine } from './find-keys.ts'
import classes from './key-help.module.css'
import { KEY_PLACES, KEY_TABLE, type KeyEntry, splitKeys } from './key-table.ts'

/** Every key of the desk by the place in which it is heard, to be searched; and the switch that turns single keys off. */
export function KeyHelp() {
  const t = useT()
  return (
    <Modal
      opened
      onClose={() => setLayer('keyHelp', false)}
      title={t('app.keys')}
      size={860}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <WholeLanguage>
        <Keys />
      </WholeLanguage>
    </Modal>
  )
}

function Keys() {
  const t = useT()
  const [words, setWords] = useState('')
  const search = useRef<HTMLInputElement>(null)
  // Its words come later than the frame around it, which looks for something to focus at once.
  useEffect(() => search.current?.focus(), [])
  const hasSingleKeys = usePreference('hasSingleKeys')
  const { data: me } = useQuery(meQuery)
  // What is never mine to do is not shown at all.
  const mayPress = ({ needs }: KeyEntry) => needs === undefined || me?.permissions.includes(needs) === true
  const places = KEY_PLACES.map(place => ({
    place,
    lines: findKeys(
      KEY_TABLE[place].filter(mayPress).map(({ keys, upTo, label }) => ({ keys, upTo, label: t(label) })),
      words,
      t(`keys.place.${place}`),
    ),
  })).filter(({ lines }) => lines.length > 0)
  return (
    <>
      <div className={classes.head}>
        <TextInput
          ref={search}
          data-autofocus
          type="search"
          aria-label={t('keys.search')}
          placeholder={t('keys.search')}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={words}
          onChange={event => setWords(event.currentTarget.value)}
        />
        <Switch
          checked={hasSingleKeys}
          onChange={event => setPreference('hasSingleKeys', event.currentTarget.checked)}
          label={t('actions.singleKeys')}
          description={t('actions.singleKeysHint')}
        />
      </div>
      <div className={classes.groups}>
        {places.map(({ place, lines }) => (
          <section key={place}>
            <h3>{t(`keys.place.${place}`)}</h3>
            <dl>
              {lines.map(line => (
                <Line key={line.keys} line={line} />
              ))}
            </dl>
          </section>
        ))}
      </div>
      {places.length === 0 && <p className={classes.none}>{t('keys.none', { words })}</p>}
    </>
  )
}

/** As they are printed on the keys. */
const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' }

function Line({ line: { keys, upTo, label } }: { readonly line: KeyLine }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {splitKeys(keys).map((key, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice, and nothing moves
          <kbd key={place}>{SIGNS[key] ?? key}</kbd>
        ))}
        {upTo !== undefined && (
          <>
            {' – '}
            <kbd>{upTo}</kbd>
          </>
        )}
      </dd>
    </div>
  )
}
