import { createNoticeBoard } from '../../../components/notice.ts'

export const answersNotice = createNoticeBoard()
