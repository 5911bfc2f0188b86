import { ActionIcon, Menu } from '@mantine/core'
import {
  IconChartBar,
  IconDots,
  IconMessage2Share,
  IconPaperclip,
  IconPhoto,
  IconPlaylistAdd,
} from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import type { WayView } from '../../../../../src/contract/ticket.ts'
import { ANY_KIND } from '../../../../../src/core/delivery/enclosure.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import type { Extras } from './extras.ts'

const ICON = 17
const DAY_MINUTES = 24 * 60

interface Props {
  readonly way: WayView
  readonly extras: Extras
  readonly picker: RefObject<HTMLInputElement | null>
  onFiles(files: readonly File[]): void
  onChange(change: Partial<Extras>): void
  onSplit(): void
}

/** What may go with the words, as far as this way allows it. */
export function EncloseBar({ way, extras, picker, onFiles, onChange, onSplit }: Props) {
  const t = useT()
  const hasMenu = way.poll !== null || way.inviteDirect || way.chain !== null
  return (
    <>
      {way.media !== null && <FilePicker way={way} picker={picker} onFiles={onFiles} />}
      {hasMenu && (
        <Menu position="top-start">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('composer.enclose')}>
              <IconDots size={ICON} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {way.poll !== null && (
              <Menu.Item
                leftSection={<IconChartBar size={ICON} />}
                disabled={extras.poll !== null}
                onClick={() => onChange({ poll: { options: ['', ''], minutes: DAY_MINUTES } })}
              >
                {t('composer.poll')}
              </Menu.Item>
            )}
            {way.inviteDirect && (
              <Menu.Item
                leftSection={<IconMessage2Share size={ICON} />}
                disabled={extras.invitesDirect}
                onClick={() => onChange({ invitesDirect: true })}
              >
                {t('composer.invite')}
              </Menu.Item>
            )}
            {way.chain !== null && (
              <Menu.Item leftSection={<IconPlaylistAdd size={ICON} />} onClick={onSplit}>
                {t('composer.addPart')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

const takesAnyFile = ({ media }: WayView): boolean =>
  media?.kinds.some(kind => kind.mime === ANY_KIND) ?? false

function FilePicker({ way, picker, onFiles }: Pick<Props, 'way' | 'picker' | 'onFiles'>) {
  const t = useT()
  const own = useRef<HTMLButtonElement>(null)
  const Icon = takesAnyFile(way) ? IconPaperclip : IconPhoto
  return (
    <>
      <ActionIcon
        ref={own}
        variant="subtle"
        color="gray"
        aria-label={t('composer.attach')}
        title={t('composer.attach')}
        onClick={() => picker.current?.click()}
      >
        <Icon size={ICON} aria-hidden="true" />
      </ActionIcon>
      <input
        ref={picker}
        type="file"
        hidden
        multiple={(way.media?.max ?? 1) > 1}
        accept={way.media?.kinds.map(kind => kind.mime).join(',')}
        aria-label={t('composer.attach')}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])])
          // The same file may be chosen again after it was removed.
          currentTarget.value = ''
          own.current?.focus()
        }}
      />
    </>
  )
}
