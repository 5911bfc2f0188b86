import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beginAct, clearNotice, notice, showNotice, takeBack } from './notice.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  clearNotice()
  vi.useRealTimers()
})

const told = (text: string, undo?: () => void) => showNotice({ ticketId: 'a', text, undo })

describe('what was done on a ticket', () => {
  test('is taken back once it is told', () => {
    const undo = vi.fn()
    told('Tagged', undo)
    takeBack()
    expect(undo).toHaveBeenCalledOnce()
  })

  test('is taken back by a key that came before the desk’s answer, and nothing older is', () => {
    const [older, undo] = [vi.fn(), vi.fn()]
    told('Assigned', older)
    const tellHow = beginAct()
    expect(notice.get()).toBeNull()
    takeBack()
    expect(undo).not.toHaveBeenCalled()
    told('Link copied')
    tellHow({ ticketId: 'a', text: 'Tagged', undo })
    expect(undo).toHaveBeenCalledOnce()
    expect(older).not.toHaveBeenCalled()
    expect(notice.get()?.text).toBe('Link copied')
  })

  test('is taken back alone, whatever is told first', () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const [tellFirst, tellSecond] = [beginAct(), beginAct()]
    takeBack()
    tellFirst({ ticketId: 'a', text: 'Assigned', undo: first })
    expect(notice.get()?.text).toBe('Assigned')
    tellSecond({ ticketId: 'a', text: 'Tagged', undo: second })
    expect(second).toHaveBeenCalledOnce()
    expect(first).not.toHaveBeenCalled()
  })

  test('is told where the desk refused it', () => {
    const tellHow = beginAct()
    takeBack()
    tellHow({ ticketId: 'a', text: 'Not possible' })
    expect(notice.get()?.text).toBe('Not possible')
  })
})
