import { createNoticeBoard } from '../../../components/notice.ts'

export const articlesNotice = createNoticeBoard()
