/** @returns what the simulator answered; throws with its reason when it refused */
export async function post(name, body) {
  const response = await fetch(`/simulator/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = await response.json()
  if (!response.ok) throw new Error(answer.error?.message ?? String(response.status))
  return answer
}

export const readState = async () => (await fetch('/simulator/state')).json()

/**
 * Calls `begin` with the whole state at each (new) connection and `happen` with each event after it. Events that
 * arrive while the state is under way are newer than it or repeat it, so they are kept for after.
 */
export function follow({ begin, happen, lose }) {
  const source = new EventSource('/simulator/events')
  let waiting = []
  const catchUp = async () => {
    waiting = []
    begin(await readState())
    const late = waiting
    waiting = undefined
    late.forEach(happen)
  }
  source.addEventListener('open', () => catchUp().catch(lose))
  source.addEventListener('error', () => {
    waiting = []
    lose()
  })
  source.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data)
    if (waiting === undefined) happen(event)
    else waiting.push(event)
  })
}
