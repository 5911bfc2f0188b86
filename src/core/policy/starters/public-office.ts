import { telecom } from './telecom.ts'
export const publicOffice = telecom
