import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useEditing } from './editing.ts'

interface Props {
  readonly label: string
  onAdd(): void
}

export function AddButton({ label, onAdd }: Props) {
  const { mayEdit } = useEditing()
  if (!mayEdit) return null
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={15} aria-hidden="true" />}
      onClick={onAdd}
    >
      {label}
    </Button>
  )
}
