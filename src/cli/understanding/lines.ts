/** Characters; what is longer is not kept. */
const longest = 10_000_000

export const tooLong = Symbol('a line that is too long')
export type Line = string | typeof tooLong

/**
 * Lines of a stream as they come in. Only a line feed ends one: node:readline also parts lines at signs that may stand
 * inside a JSON string (U+2028), and then the answers would no longer be those of the questions.
 */
export async function* linesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let length = 0
  const take = (): Line => {
    const line = length > longest ? tooLong : parts.join('').replace(/\r$/, '')
    parts = []
    length = 0
    return line
  }
  const keep = (part: string): void => {
    length += part.length
    if (length <= longest) parts.push(part)
  }
  for await (const chunk of chunks) {
    const [first = '', ...others] = decoder.decode(chunk, { stream: true }).split('\n')
    keep(first)
    for (const part of others) {
      yield take()
      keep(part)
    }
  }
  keep(decoder.decode())
  if (length > 0) yield take()
}
