import { chmodSync, mkdirSync } from 'node:fs'
import { startDesk } from '../desk-program.ts'
import { formatTable } from '../table.ts'

/** From the first moment of the process to the line that says where the desk is: on no data, then on its own. */
export async function benchStarts(folder: string, say: (line: string) => void) {
  mkdirSync(folder)
  chmodSync(folder, 0o711)
  const figures = {
    coldSeconds: await timeStart(`${folder}/plain`, false),
    warmSeconds: await timeStart(`${folder}/plain`, false),
    coldDemoSeconds: await timeStart(`${folder}/demo`, true),
    warmDemoSeconds: await timeStart(`${folder}/demo`, true),
  }
  const rows = Object.entries(figures).map(([name, seconds]) => [name, seconds])
  for (const line of formatTable([['start', 'seconds'], ...rows])) say(line)
  return figures
}

async function timeStart(dataFolder: string, isDemo: boolean): Promise<number> {
  const startedAt = performance.now()
  const desk = await startDesk({ dataFolder, isDemo })
  const seconds = (performance.now() - startedAt) / 1000
  await desk.stop()
  return Number(seconds.toFixed(2))
}
