import { telecom } from './telecom.ts'
export const shop = telecom
