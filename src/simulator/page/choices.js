/** What the user of this page chose, kept in the browser. */
const key = 'toegangshulp-demo'

function stored() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {}
  } catch {
    return {}
  }
}

export function readChoices() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return { theme: dark ? 'dark' : 'light', panes: 4, people: [], ...stored() }
}

export function keepChoices(choices) {
  const { theme, language, panes, people } = choices
  localStorage.setItem(key, JSON.stringify({ theme, language, panes, people }))
}
