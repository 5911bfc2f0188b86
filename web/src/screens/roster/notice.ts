import { createNoticeBoard } from '../../components/notice.ts'

export const rosterNotice = createNoticeBoard()
