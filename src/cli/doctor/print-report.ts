import { say } from '../say.ts'
import type { ShownSetting } from './check-settings.ts'
import { AREAS, type Area, type Finding } from './finding.ts'
import type { Report } from './report.ts'

const HEADINGS: Readonly<Record<Area, string>> = {
  installation: 'Installation',
  settings: 'Settings',
  folder: 'Data folder',
  ports: 'Ports',
  database: 'Database',
  desk: 'Desk',
}

/** For people at a terminal: area by area, with advice where something is not as it should be. */
export function printReport(report: Report, tell = say): void {
  tell(report.program)
  for (const area of AREAS) {
    const findings = report.findings.filter(finding => finding.area === area)
    if (findings.length === 0) continue
    tell(`\n${HEADINGS[area]}`)
    for (const finding of findings) for (const line of tellFinding(finding)) tell(line)
    if (area === 'settings') for (const setting of report.settings) tell(tellSetting(setting))
  }
  tell(`\n${tellSum(report)}`)
}

const tellFinding = ({ state, text, advice }: Finding): string[] => [
  `  ${state.padEnd(5)} ${text}`,
  ...(advice === undefined ? [] : [`        → ${advice}`]),
]

const tellSetting = ({ name, value, from }: ShownSetting): string =>
  `        ${name.padEnd(26)} ${value ?? '(not set)'}${from === 'default' ? '' : `   from the ${from}`}`

function tellSum({ findings }: Report): string {
  const count = (state: Finding['state']) => findings.filter(finding => finding.state === state).length
  const [warned, failed] = [count('warn'), count('fail')]
  if (failed > 0) return `${failed} to mend before the desk can work, ${warned} to look at.`
  return warned > 0 ? `It works; ${warned} to look at.` : 'All is well.'
}
