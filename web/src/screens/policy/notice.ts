import { createNoticeBoard } from '../../components/notice.ts'

export const policyNotice = createNoticeBoard()
