import { Button, Group, Modal } from '@mantine/core'
import type { TicketDetail } from '../../../../../src/contract/ticket.ts'
import { langOf } from '../../../i18n/lang-of.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import classes from './composer.module.css'
import type { Collision } from './composer-state.ts'

interface Props {
  readonly collision: Collision
  readonly detail: TicketDetail
}

/** Somebody else answered while this was being written: read that first, then choose. */
export function CollisionSheet({ collision, detail }: Props) {
  const t = useT()
  const theirs = detail.messages.findLast(
    each => each.direction === 'outbound' && each.visibility !== 'internal',
  )
  return (
    <Modal
      opened
      centered
      onClose={collision.edit}
      title={t('collision.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.collisionWords}>{t('collision.words')}</p>
      {theirs !== undefined && (
        <blockquote className={classes.theirs} lang={langOf(theirs.language)} dir="auto">
          <strong>{theirs.author.name}</strong>
          {theirs.text}
        </blockquote>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="subtle" color="red" onClick={collision.discard}>
          {t('collision.discard')}
        </Button>
        <Button variant="default" onClick={collision.sendAnyway}>
          {t('collision.sendAnyway')}
        </Button>
        <Button data-autofocus onClick={collision.edit}>
          {t('collision.edit')}
        </Button>
      </Group>
    </Modal>
  )
}
