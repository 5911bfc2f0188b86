import { inject } from 'vitest'
import { exerciseTicketing } from '../conformance.ts'
import { openRedmine } from './testing/open-redmine.ts'

exerciseTicketing('Redmine', () => openRedmine(inject('redmine')))
