import { ActionIcon, FileButton, Menu } from '@mantine/core'
import { IconBraces, IconDots, IconDownload, IconFilePlus, IconTrash, IconUpload } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { useT } from '../../i18n/locale-provider.tsx'
import { startersQuery } from './policy-queries.ts'

interface Props {
  readonly mayEdit: boolean
  readonly hasDraft: boolean
  onImport(file: File): void
  onExport(): void
  onStart(source: string): void
  onDiscard(): void
}

/** What is done with the policy as a whole, and seldom. */
export function MoreMenu({ mayEdit, hasDraft, onImport, onExport, onStart, onDiscard }: Props) {
  const t = useT()
  const openFiles = useRef<() => void>(null)
  const resetFiles = useRef<() => void>(null)
  return (
    <>
      <FileButton
        resetRef={resetFiles}
        accept=".yaml,.yml,.json,application/yaml,application/json"
        onChange={file => {
          if (file !== null) onImport(file)
          resetFiles.current?.()
        }}
      >
        {({ onClick }) => {
          openFiles.current = onClick
          return null
        }}
      </FileButton>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t('policy.more')}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {mayEdit && (
            <Menu.Item
              leftSection={<IconUpload size={16} aria-hidden="true" />}
              onClick={() => openFiles.current?.()}
            >
              {t('policy.import')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={onExport}>
            {t('policy.export')}
          </Menu.Item>
          <Menu.Item
            component="a"
            href="/api/policy/schema"
            download="pronto-policy.schema.json"
            leftSection={<IconBraces size={16} aria-hidden="true" />}
          >
            {t('policy.schema')}
          </Menu.Item>
          {mayEdit && <Starters onStart={onStart} />}
          {mayEdit && hasDraft && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden="true" />} onClick={onDiscard}>
                {t('policy.discard')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function Starters({ onStart }: Pick<Props, 'onStart'>) {
  const t = useT()
  const { data } = useQuery(startersQuery)
  if (data === undefined) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{t('policy.startFrom')}</Menu.Label>
      {data.starters.map(({ kind, source }) => (
        <Menu.Item
          key={kind}
          leftSection={<IconFilePlus size={16} aria-hidden="true" />}
          onClick={() => onStart(source)}
        >
          {t(`policy.starter.${kind}`)}
        </Menu.Item>
      ))}
    </>
  )
}
