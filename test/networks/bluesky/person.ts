export type { Person } from '../../../src/sandbox/bluesky/person.ts'
