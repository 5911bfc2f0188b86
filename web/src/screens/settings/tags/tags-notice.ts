import { createNoticeBoard } from '../../../components/notice.ts'

export const tagsNotice = createNoticeBoard()
