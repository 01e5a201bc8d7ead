import { describe, expect, it } from 'vitest'
import { BackendUnavailable } from '../../src/domain/backend-error.ts'
import type { BackendReads } from '../../src/ports/permissions-backend.ts'
import { oncePerTurn } from '../../src/usecases/once-per-turn.ts'

/** Answers with how often it was asked; the first `failing` questions get no answer. */
function countingReads(failing = 0) {
  let asked = 0
  const read = async (): Promise<unknown> => {
    asked += 1
    return asked <= failing ? Promise.reject(new BackendUnavailable('down')) : [asked]
  }
  const reads = {
    heldBy: read,
    numbersOf: read,
    authorityOver: read,
    servicedeskAgents: read,
    keysOf: read,
    platformEvents: read,
  } as unknown as BackendReads
  return { reads, asked: () => asked }
}

describe('reads of one turn', () => {
  it('an equal question is asked once, also while the first answer is still awaited', async () => {
    const { reads, asked } = countingReads()
    const turn = oncePerTurn(reads)
    const [first, second] = await Promise.all([turn.numbersOf('u1'), turn.numbersOf('u1')])
    expect(second).toBe(first)
    expect(await turn.numbersOf('u1')).toBe(first)
    expect(asked()).toBe(1)
  })

  it('another question, or the same about somebody else, is asked', async () => {
    const { reads, asked } = countingReads()
    const turn = oncePerTurn(reads)
    await turn.heldBy('u1', '9401138')
    await turn.heldBy('u1', '9401146')
    await turn.heldBy('u2', '9401138')
    await turn.servicedeskAgents()
    expect(asked()).toBe(4)
  })

  it('I-8: the next turn knows nothing of this one', async () => {
    const { reads, asked } = countingReads()
    await oncePerTurn(reads).heldBy('u1', '9401138')
    await oncePerTurn(reads).heldBy('u1', '9401138')
    expect(asked()).toBe(2)
  })

  it('I-8: authority is read anew each time, because its age counts from that read', async () => {
    const { reads, asked } = countingReads()
    const turn = oncePerTurn(reads)
    await turn.authorityOver('u1', '9401138')
    await turn.authorityOver('u1', '9401138')
    expect(asked()).toBe(2)
  })

  it('what the API platform tells is asked once, its feed each time', async () => {
    const { reads, asked } = countingReads()
    const turn = oncePerTurn(reads)
    await turn.keysOf('c1')
    await turn.keysOf('c1')
    await turn.platformEvents('', 10)
    await turn.platformEvents('', 10)
    expect(asked()).toBe(3)
  })

  it('I-10: a read that failed is not remembered', async () => {
    const { reads } = countingReads(1)
    const turn = oncePerTurn(reads)
    await expect(turn.numbersOf('u1')).rejects.toBeInstanceOf(BackendUnavailable)
    await expect(turn.numbersOf('u1')).resolves.toEqual([2])
  })
})
