/** What a test must know of a Redmine, in a form that goes from one process to another. */
export interface RedmineFacts {
  /** `http://127.0.0.1:PORT` */
  readonly url: string
  /** Of the desk's own user, who may do what docs/connecting-redmine.md asks for. */
  readonly key: string
  /** Of two people who work in departments and answer there. */
  readonly people: { readonly anna: string; readonly bruno: string }
  /** Of who may do all: makes projects for tests. */
  readonly adminKey: string
  /** The project in which all of them are members; projects in it have the same members. */
  readonly parentProjectId: number
}

export const REDMINE_USER = 'pronto'
export const REDMINE_PEOPLE = { anna: 'anna.verdi', bruno: 'bruno.sala' } as const
export const REDMINE_FIELDS = ['Desk ticket', 'Customer', 'Handle', 'Channel'] as const
/** No workflow of the desk's role leads there: Redmine leaves such an order undone without a word. */
export const CLOSED_TO_DESK = 'Rejected'
