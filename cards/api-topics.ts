/** What an API's own card is about: whose, and which. Nothing in it is believed. */
export const apiTopic = (company: string, api: string): string =>
  `api-of:${encodeURIComponent(company)}@${encodeURIComponent(api)}`

/** What stands behind the colon; undefined where a client sends something else. */
export function parseApi(about: string | undefined): { readonly company: string; readonly api: string } | undefined {
  const [company = '', api = '', ...others] = (about ?? '').split('@')
  if (company === '' || api === '' || others.length > 0) return undefined
  try {
    return { company: decodeURIComponent(company), api: decodeURIComponent(api) }
  } catch {
    return undefined
  }
}
