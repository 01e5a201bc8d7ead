import { BackendUnavailable } from '../domain/backend-error.ts'

/** A write that takes longer has an unknown outcome. @throws BackendUnavailable when the time is over */
export async function inTime<T>(milliseconds: number, call: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new BackendUnavailable('no answer to a write in time')), milliseconds)
  })
  try {
    return await Promise.race([call(), late])
  } finally {
    clearTimeout(timer)
  }
}
