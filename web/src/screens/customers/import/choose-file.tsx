import { Button, FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './import.module.css'
import { beginImport } from './import-work.ts'
import { readCsvFile } from './read-csv-file.ts'

export function ChooseFile() {
  const { t } = useLanguage()
  const [isOver, setIsOver] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const open = async (file: File) => {
    const text = await readCsvFile(file)
    if (text === null) setTrouble(t('customers.fileTooLarge', { file: file.name }))
    else beginImport({ id: crypto.randomUUID(), name: file.name, text })
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined) void open(file)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the button does the same
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={onDrop}
    >
      <IconFileSpreadsheet size={36} stroke={1.4} aria-hidden="true" />
      <h2>{t('customers.importTitle')}</h2>
      <p>{t('customers.importWords')}</p>
      <FileButton
        accept=".csv,.txt,.tsv,text/csv"
        inputProps={{ 'aria-label': t('customers.chooseFile') }}
        onChange={file => void (file !== null && open(file))}
      >
        {props => <Button {...props}>{t('customers.chooseFile')}</Button>}
      </FileButton>
      {trouble !== null && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      <small>{t('customers.importColumns')}</small>
    </div>
  )
}
