import { exerciseConnector } from '../conformance.ts'
import { openSandboxed } from './testing/sandboxed.ts'

exerciseConnector('X', openSandboxed)
