import { ActionIcon, Popover } from '@mantine/core'
import { IconMoodSmile } from '@tabler/icons-react'
import { type RefObject, useMemo, useState } from 'react'
import { type Action, useActions } from '../../../../actions/registry.ts'
import { useT } from '../../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../../parts/lazy-part.tsx'

const EmojiPanel = lazyPart(() => import('./emoji-panel.tsx'), 'EmojiPanel')

/** Opens the emoji, by hand or by `:`; what is chosen stands where the cursor was, and the cursor behind it. */
export function EmojiButton({ field }: { readonly field: RefObject<HTMLTextAreaElement | null> }) {
  const t = useT()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
    field.current?.focus()
  }
  const actions = useMemo<readonly Action[]>(
    () => [
      {
        id: 'emoji',
        group: 'answer',
        label: t('composer.emoji'),
        keys: ':',
        words: t('composer.emojiWords'),
        run: () => setIsOpen(true),
      },
    ],
    [t],
  )
  useActions(actions)
  return (
    <Popover
      opened={isOpen}
      onChange={opened => (opened ? setIsOpen(true) : close())}
      position="top-start"
      width={344}
      trapFocus
      withinPortal
      shadow="md"
      radius="lg"
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('composer.emoji')}
          title={t('composer.emoji')}
          onClick={() => (isOpen ? close() : setIsOpen(true))}
        >
          <IconMoodSmile size={17} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={t('composer.emoji')}>
        <EmojiPanel field={field} onClose={close} />
      </Popover.Dropdown>
    </Popover>
  )
}
