import { createNoticeBoard } from '../../components/notice.ts'

export const customerNotice = createNoticeBoard()
