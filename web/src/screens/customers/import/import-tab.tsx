import { useStore } from '../../../app/store.ts'
import { ChooseFile } from './choose-file.tsx'
import { ImportDone } from './import-done.tsx'
import { ImportPreview } from './import-preview.tsx'
import { importWork } from './import-work.ts'

/** From a file to customers: choose it, see what would happen, let it happen. */
export function ImportTab() {
  const work = useStore(importWork)
  if (work === null) return <ChooseFile />
  return work.report === null ? (
    <ImportPreview key={work.file.id} work={work} />
  ) : (
    <ImportDone work={work} report={work.report} />
  )
}
