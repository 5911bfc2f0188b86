import { ActionIcon, Button, Menu, TextInput } from '@mantine/core'
import { IconCopy, IconDots, IconLinkOff, IconRefresh } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EscalationView } from '../../../../../src/contract/escalation.ts'
import { answerOf, desk } from '../../../api/client.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { showNotice } from '../notice.ts'
import classes from './escalations.module.css'
import { explainEscalation } from './explain-escalation.ts'
import type { EscalationActs } from './use-escalation-acts.ts'

interface Props {
  readonly escalation: EscalationView
  readonly acts: EscalationActs
}

/** The address of the page for the department: copied, made anew, closed. Who was asked by a link hears of it from us alone. */
export function LinkActs({ escalation, acts }: Props) {
  const { t, formats } = useLanguage()
  const queryClient = useQueryClient()
  const [shown, setShown] = useState<string | null>(null)
  const { id, way, link, ticketId } = escalation
  if (way !== 'link' && way !== 'letter') return null
  const params = { path: { id } }
  const copy = async (isNew: boolean): Promise<void> => {
    try {
      const { url, expiresAt } = await answerOf(
        isNew
          ? desk.POST('/api/escalations/{id}/link', { params })
          : desk.GET('/api/escalations/{id}/link', { params }),
      )
      const at = formats.dayAndClock(new Date(expiresAt))
      const isCopied = await writeClipboard(url)
      setShown(isCopied ? null : url)
      if (isCopied) showNotice({ ticketId, text: t('escalations.done.copied', { at }) })
    } catch (error) {
      showNotice({ ticketId, text: explainEscalation(error, t), isTrouble: true })
    }
    if (isNew) void queryClient.invalidateQueries({ queryKey: ['ticket', ticketId] })
  }
  const isUntold = way === 'link' && link?.openedAt === null
  return (
    <>
      <span className={classes.linkActs}>
        <Button
          size="compact-sm"
          variant={isUntold ? 'filled' : 'default'}
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => void copy(link === null)}
        >
          {t(link === null ? 'escalations.newLink' : 'escalations.copyLink')}
        </Button>
        {link !== null && (
          <Menu position="bottom-start">
            <Menu.Target>
              <ActionIcon variant="default" size={26} aria-label={t('escalations.linkMore')}>
                <IconDots size={14} aria-hidden="true" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => void copy(true)}>
                {t('escalations.newLink')}
              </Menu.Item>
              <Menu.Item leftSection={<IconLinkOff size={16} />} onClick={() => void acts.closeLink(id)}>
                {t('escalations.closeLink')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      {shown !== null && (
        <TextInput
          className={classes.url}
          size="xs"
          readOnly
          aria-label={t('escalations.link')}
          value={shown}
          onFocus={event => event.currentTarget.select()}
        />
      )}
    </>
  )
}

/** @returns false where the browser does not let us: then the address is shown. */
const writeClipboard = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
