import { Modal, Switch } from '@mantine/core'
import { setLayer } from '../app/layers.ts'
import { setPreference, usePreference } from '../app/preferences.ts'
import { useT } from '../i18n/locale-provider.tsx'
import classes from './key-help.module.css'
import { ACTION_GROUPS, useOfferedActions } from './registry.ts'

/** Every key that does something here, and the switch that turns single keys off. */
export function KeyHelp() {
  const t = useT()
  const offered = useOfferedActions().filter(action => action.keys !== undefined)
  const hasSingleKeys = usePreference('hasSingleKeys')
  return (
    <Modal
      opened
      onClose={() => setLayer('keyHelp', false)}
      title={t('app.keys')}
      size={720}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Switch
        checked={hasSingleKeys}
        onChange={event => setPreference('hasSingleKeys', event.currentTarget.checked)}
        label={t('actions.singleKeys')}
        description={t('actions.singleKeysHint')}
        mb="lg"
      />
      <div className={classes.groups}>
        {ACTION_GROUPS.map(group => {
          const actions = offered.filter(action => action.group === group)
          if (actions.length === 0) return null
          return (
            <section key={group}>
              <h3>{t(`actions.group.${group}`)}</h3>
              <dl>
                {actions.map(action => (
                  <div key={action.id}>
                    <dt>{action.label}</dt>
                    <dd>
                      <kbd>{action.keys}</kbd>
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          )
        })}
      </div>
    </Modal>
  )
}
