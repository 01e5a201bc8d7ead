/** Who plays in which pane at first: somebody who asks, two who decide, and the service desk. */
const parts = ['employee', 'administrator', 'administrator', 'servicedesk']

/** @returns a person id per pane; what was chosen before wins, and nobody plays twice while others are free */
export function castOf(people, chosen) {
  const known = new Set(people.map(({ aadObjectId }) => aadObjectId))
  const cast = parts.map((_part, at) => (known.has(chosen[at]) ? chosen[at] : undefined))
  parts.forEach((part, at) => {
    const free = people.filter(({ aadObjectId }) => !cast.includes(aadObjectId))
    const fit = free.find(({ role, installed }) => role === part && installed) ?? free.find(({ role }) => role === part)
    cast[at] ??= (fit ?? free[0] ?? people[0])?.aadObjectId
  })
  return cast
}
