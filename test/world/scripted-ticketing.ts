import { z } from 'zod'
import { ReadingTrouble } from '../../src/connectors/health.ts'
import type {
  ChangePage,
  Errand,
  IssueChange,
  IssueFile,
  IssueStatus,
  Lookup,
  Outcome,
  OutgoingErrand,
  Ticketing,
  TicketingHealth,
  TicketingSession,
} from '../../src/ticketing/ticketing.ts'

const settingsSchema = z.strictObject({ url: z.url().default('https://house.example') })
const secretsSchema = z.strictObject({ token: z.string().min(1) })
type Settings = z.infer<typeof settingsSchema>
type Secrets = z.infer<typeof secretsSchema>
type Session = TicketingSession<Settings, Secrets>

/** What the next errand meets: `sent`; `lost`, which was done while its answer never came; `vanished`; or an outcome. */
export type CarryAnswer = 'sent' | 'lost' | 'vanished' | Outcome

/** What the system keeps of an issue. */
export interface ScriptedIssue {
  readonly id: string
  readonly errands: OutgoingErrand[]
  status: string
}

/** A corporate ticketing system that does as it is told. */
export class ScriptedTicketing implements Ticketing<Settings, Secrets> {
  readonly system = 'scripted'
  readonly displayName = 'The scripted house'
  readonly capabilities = { takesFiles: true, pushes: 'wakes', canLookUp: true } as const
  readonly settingsSchema = settingsSchema
  readonly secretsSchema = secretsSchema

  /** Every try, in the order in which they came. */
  readonly tries: OutgoingErrand[] = []
  readonly issues: ScriptedIssue[] = []
  /** Consumed one a try; when there is none left, everything is done. */
  readonly answers: CarryAnswer[] = []
  /** Consumed one a look; when there is none left, the look is honest. */
  readonly lookups: Lookup[] = []
  readonly files = new Map<string, Uint8Array>()
  health: TicketingHealth = {
    ok: true,
    user: 'pronto',
    version: '1',
    clockSkewMs: 0,
    warnings: [],
  }
  trouble: ReadingTrouble | null = null
  private readonly changes: IssueChange[] = []
  private readonly done = new Map<string, { readonly externalId: string; readonly at: Date }>()
  private readonly now: () => Date
  private ids = 100

  constructor(now: () => Date) {
    this.now = now
  }

  /** Whether nobody ever used it. */
  get isSilent(): boolean {
    return this.changes.length === 0 && this.trouble === null && this.issues.length === 0
  }

  async check(): Promise<TicketingHealth> {
    return this.health
  }

  async carry(_session: Session, errand: OutgoingErrand): Promise<Outcome> {
    this.tries.push(errand)
    const answer = this.answers.shift() ?? 'sent'
    if (answer === 'vanished') return { kind: 'unknown', code: 'silent' }
    if (typeof answer === 'object') return answer
    const at = this.now()
    const externalId = this.take(errand)
    this.done.set(errand.id, { externalId, at })
    return answer === 'lost' ? { kind: 'unknown', code: 'silent' } : { kind: 'sent', externalId, at }
  }

  private take(errand: OutgoingErrand): string {
    const { errand: what } = errand
    if (what.kind === 'create') {
      const issue: ScriptedIssue = { id: String(++this.ids), errands: [errand], status: 'new' }
      this.issues.push(issue)
      return issue.id
    }
    const issue = this.getIssue(what.issueId)
    issue.errands.push(errand)
    if (what.kind === 'status') issue.status = what.status
    return `${issue.id}-${issue.errands.length}`
  }

  private getIssue(id: string): ScriptedIssue {
    const issue = this.issues.find(each => each.id === id)
    if (issue === undefined) throw new Error(`there is no issue ${id}`)
    return issue
  }

  async lookup(_session: Session, { id }: OutgoingErrand): Promise<Lookup> {
    const scripted = this.lookups.shift()
    if (scripted !== undefined) return scripted
    const done = this.done.get(id)
    return done === undefined ? { kind: 'absent' } : { kind: 'found', ...done }
  }

  async *readChanges(_session: Session, cursor: string | null): AsyncIterable<ChangePage> {
    if (this.trouble !== null) throw this.trouble
    const from = cursor === null ? this.changes.length : Number(cursor)
    yield { changes: this.changes.slice(from), cursor: String(this.changes.length) }
  }

  async *readIssues(_session: Session, issueIds: readonly string[]): AsyncIterable<readonly IssueChange[]> {
    if (this.trouble !== null) throw this.trouble
    yield this.changes.filter(({ issueId }) => issueIds.includes(issueId))
  }

  readonly push = {
    readRequest: (
      { secrets }: Session,
      { headers }: { readonly headers: Readonly<Record<string, string | undefined>> },
    ) => (headers['x-token'] === secrets.token ? ('wake' as const) : null),
  }

  async openFile(_session: Session, { ref }: IssueFile): Promise<Uint8Array> {
    const bytes = this.files.get(ref)
    if (bytes === undefined) throw new ReadingTrouble('unexpected', 'no such file', 0)
    return bytes
  }

  issueLink = (issueId: string, { url }: Settings): string => `${url}/issues/${issueId}`

  /** A person of the department says something on an issue. */
  say(
    issueId: string,
    text: string,
    otherwise: {
      readonly isAnswer?: boolean
      readonly isOurs?: boolean
      readonly by?: string
      readonly files?: readonly IssueFile[]
    } = {},
  ): void {
    const { isAnswer = true, isOurs = false, by = 'Rita Conti', files = [] } = otherwise
    this.changes.push({ kind: 'said', ...this.told(issueId, by, isOurs), text, isAnswer, files })
  }

  /** A person of the department gives an issue another status. */
  move(issueId: string, status: IssueStatus | null, statusName: string = status ?? 'stalled'): void {
    this.getIssue(issueId).status = statusName
    this.changes.push({ kind: 'moved', ...this.told(issueId, 'Rita Conti', false), status, statusName })
  }

  private told(issueId: string, by: string, isOurs: boolean) {
    return { issueId, externalId: `change-${this.changes.length + 1}`, by, isOurs, at: this.now() }
  }

  /** What stands there of an issue, as one would read it. */
  read(issueId: string): readonly Errand[] {
    return this.getIssue(issueId).errands.map(({ errand }) => errand)
  }
}
