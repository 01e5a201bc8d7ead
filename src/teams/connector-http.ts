import { DeliveryFailed } from '../domain/delivery-failed.ts'
import { OutOfReach, within } from './reach.ts'
import type { Fetch, Reach } from './reach.ts'

/** The few parts of the SDK's request and response that are used here; its own types live in a transitive package. */
interface SdkRequest {
  readonly url: string
  readonly method: string
  readonly body?: unknown
  readonly headers: { headersArray(): { readonly name: string; readonly value: string }[] }
}

/**
 * The connector client's HTTP, without the hidden retries of the SDK (L-12): one request is one request, with a
 * time-out, no redirects, only to the listed hosts, and every failure named by what it means for the message
 * (TEAMS.md B9). The bot's token is on the request by now, so a host that is not listed never sees it (I-40).
 */
export function createConnectorHttp(connector: Reach, fetch: Fetch) {
  const reach = within(connector, fetch)
  return {
    async sendRequest(request: SdkRequest): Promise<object> {
      const headers = Object.fromEntries(request.headers.headersArray().map(({ name, value }) => [name, value]))
      const { response, bodyAsText } = await fetchOnce(reach, request, headers)
      if (!response.ok) throw failureOf(request.method, response)
      return { request, status: response.status, headers: headersOf(response), bodyAsText }
    },
  }
}

async function fetchOnce(
  fetch: Fetch,
  request: SdkRequest,
  headers: Record<string, string>,
): Promise<{ readonly response: Response; readonly bodyAsText: string }> {
  try {
    const body = typeof request.body === 'string' ? { body: request.body } : {}
    const response = await fetch(request.url, { method: request.method, headers, ...body })
    // Cut off in the body it may still have been carried out.
    return { response, bodyAsText: await response.text() }
  } catch (error) {
    if (error instanceof OutOfReach) throw new DeliveryFailed('fault', error.message)
    const cause =
      error instanceof Error && error.cause instanceof Error ? (error.cause as NodeJS.ErrnoException) : undefined
    const neverLeft = cause?.code === 'ECONNREFUSED' || cause?.code === 'ENOTFOUND'
    const why = neverLeft || request.method !== 'POST' ? 'later' : 'unknown'
    throw new DeliveryFailed(why, `no answer of the connector (${cause?.code ?? 'time-out'})`)
  }
}

function failureOf(method: string, response: Response): DeliveryFailed {
  const { status } = response
  const message = `connector answered ${status}`
  if (status === 403) return new DeliveryFailed('unreachable', message)
  if (status === 404)
    return new DeliveryFailed(method === 'PUT' || method === 'DELETE' ? 'gone' : 'unreachable', message)
  if (status === 429 || status === 412) return new DeliveryFailed('later', message, retryAfter(response))
  // The request may have been carried out: an update can be repeated, a new message cannot.
  if ([408, 502, 503, 504].includes(status)) return new DeliveryFailed(method === 'POST' ? 'unknown' : 'later', message)
  return new DeliveryFailed('fault', message)
}

function retryAfter(response: Response): number | undefined {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) * 1000 : undefined
}

/** The SDK reads headers by these methods only. */
function headersOf(response: Response): object {
  const entries = [...response.headers.entries()]
  const array = entries.map(([name, value]) => ({ name, value }))
  return {
    get: (name: string) => response.headers.get(name) ?? undefined,
    contains: (name: string) => response.headers.has(name),
    headersArray: () => array,
    toJson: () => Object.fromEntries(entries),
    rawHeaders: () => Object.fromEntries(entries),
    headerNames: () => entries.map(([name]) => name),
    headerValues: () => entries.map(([, value]) => value),
    clone: () => headersOf(response),
  }
}
