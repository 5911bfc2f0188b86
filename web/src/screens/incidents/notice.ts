import { createNoticeBoard } from '../../components/notice.ts'

export const incidentsNotice = createNoticeBoard()
