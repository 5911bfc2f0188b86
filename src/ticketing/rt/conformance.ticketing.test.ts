import { inject } from 'vitest'
import { exerciseTicketing } from '../conformance.ts'
import { openRt } from './testing/open-rt.ts'

exerciseTicketing('Request Tracker', () => openRt(inject('rt')))
