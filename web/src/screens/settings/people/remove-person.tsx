import { Button, Modal } from '@mantine/core'
import type { PersonView } from '../../../../../src/contract/people.ts'
import { PeopleTrouble } from '../../../components/people-trouble.tsx'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './people.module.css'
import { usePersonActs } from './use-people.ts'

interface Props {
  readonly person: PersonView
  onClose(): void
}

export function RemovePerson({ person, onClose }: Props) {
  const t = useT()
  const { remove } = usePersonActs(person.id)
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={t('people.removeTitle', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <div className={classes.dialog}>
        <p>{t('people.removeWords', { n: person.inHand })}</p>
        <PeopleTrouble error={remove.error} />
        <div className={classes.dialogActs}>
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button
            color="var(--urgent-edge)"
            loading={remove.isPending}
            onClick={() => remove.mutate(undefined, { onSuccess: onClose })}
          >
            {t('people.remove')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
