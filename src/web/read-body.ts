import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'

/** Why a body was not read; the caller is told the code and nothing more. */
export class BodyRefused extends Error {
  readonly code: 'not-json' | 'too-large' | 'too-slow' | 'bad-body'

  constructor(code: BodyRefused['code']) {
    super(code)
    this.name = 'BodyRefused'
    this.code = code
  }
}

export interface BodyLimits {
  readonly bytes: number
  /** How long the body may take to arrive. */
  readonly milliseconds: number
}

/** Plain UTF-8 JSON and nothing else: a compressed body of 153 KB was seen to become 157 MB (L-7). */
function whyNotRead(headers: IncomingHttpHeaders, limits: BodyLimits): BodyRefused['code'] | undefined {
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(headers['content-type'] ?? '')) return 'not-json'
  if (headers['content-encoding'] !== undefined) return 'not-json'
  if (Number(headers['content-length'] ?? 0) > limits.bytes) return 'too-large'
  return undefined
}

/** The body as it was sent, never inflated, never longer or slower than allowed. @throws BodyRefused */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const refused = whyNotRead(request.headers, limits)
  if (refused !== undefined) throw new BodyRefused(refused)
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => reject(new BodyRefused('too-slow')), limits.milliseconds)
  const take = (chunk: Buffer): void => {
    size += chunk.length
    if (size > limits.bytes) reject(new BodyRefused('too-large'))
    else chunks.push(chunk)
  }
  request.on('data', take)
  request.once('end', () => resolve(Buffer.concat(chunks)))
  request.once('error', () => reject(new BodyRefused('bad-body')))
  request.once('close', () => reject(new BodyRefused('bad-body')))
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    request.off('data', take)
  }
}
