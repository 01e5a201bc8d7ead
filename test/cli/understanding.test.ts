import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/load.ts'
import { isMet } from '../../src/cli/understanding/figure.ts'
import { figuresOf, judgedBy } from '../../src/cli/understanding/judged.ts'
import { labelledIn } from '../../src/cli/understanding/labelled.ts'
import { linesIn, tooLong } from '../../src/cli/understanding/lines.ts'
import { reportOn } from '../../src/cli/understanding/report.ts'
import { withTypos } from '../../src/cli/understanding/typos.ts'
import type { Recognition, Recognizer } from '../../src/domain/intent.ts'
import { phrasesIn } from '../../src/understanding/words.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'understanding-'))
})
afterEach(() => rm(folder, { recursive: true }))

const command = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, ['src/cli/understanding.ts', ...args], { encoding: 'utf8', input, maxBuffer: 2 ** 26 })

const kept = async (content: string): Promise<string> => {
  const file = join(folder, 'sentences.jsonl')
  await writeFile(file, content)
  return file
}

const asJson = (...sentences: readonly object[]): string =>
  sentences.map((sentence) => `${JSON.stringify(sentence)}\n`).join('')
const sentence = (text: string, intent: string, more: object = {}) => ({ text, lang: 'nl', intent, slots: {}, ...more })

const named = { services: [], numbers: [], people: [] }
/** Understands what is on the list, and nothing else. */
const knowing = (known: Readonly<Record<string, Partial<Recognition>>>): Recognizer => ({
  recognize: (text) => ({
    intent: 'none',
    score: 1,
    slots: {},
    alternatives: [],
    clarify: false,
    named,
    ...known[text],
  }),
})
const figuresFor = (known: Readonly<Record<string, Partial<Recognition>>>, ...sentences: readonly object[]) => {
  const figures = figuresOf(judgedBy(knowing(known), labelledIn('a.jsonl', asJson(...sentences))))
  return Object.fromEntries(figures.map(({ name, value }) => [name, value]))
}

describe('npm run understanding -- evaluate', () => {
  it('prints every figure beside its target, and ends with 1 where one is missed', async () => {
    const file = await kept(asJson(sentence('hallo', 'greeting'), sentence('bedankt', 'cancel', { hard: true })))
    const { status, stdout } = command(['evaluate', file])
    expect(status).toBe(1)
    expect(stdout).toMatch(/^1 +cancel taken for thanks\n +sure [01]\.\d\d +.+sentences\.jsonl:2 +bedankt\n/m)
    expect(stdout).toMatch(/^accuracy +50\.00 % +>= 92\.00 % +MISSED$/m)
    expect(stdout).toMatch(/^one sentence, p99 +\d+\.\d\d ms +<= 5\.00 ms +\w+$/m)
    expect(stdout).toMatch(/^load: modules, phrases and training +\d+\.\d\d ms +<= 1000\.00 ms +\w+$/m)
    expect(stdout).toMatch(/^memory: growth of the process \(rss\) +\d+\.\d MB +<= 80\.0 MB +\w+$/m)
    expect(stdout).toMatch(/\nMissed: accuracy; /)
  })

  it('says which line of the file is no sentence', async () => {
    const { status, stderr } = command(['evaluate', await kept(`${asJson(sentence('hoi', 'greeting'))}{"text":1}\n`)])
    expect(status).toBe(1)
    expect(stderr).toMatch(/sentences\.jsonl:2: text .+\n$/)
  })

  it('ends with 2 and how it is used, where the call is not right', () => {
    expect(command(['evaluate'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Use: npm run') })
    expect(command(['evaluates', 'x'])).toMatchObject({ status: 2, stderr: expect.stringContaining('Use: npm run') })
  })
})

describe('what was understood, in figures', () => {
  it('another intent that is right too counts as right', () => {
    const figures = figuresFor(
      { een: { intent: 'help' }, twee: { intent: 'help' } },
      sentence('een', 'thanks', { also: ['help'] }),
      sentence('twee', 'thanks'),
    )
    expect(figures).toMatchObject({ accuracy: 0.5, 'wrong without asking': 0.5 })
  })

  it('an intent that is seldom expected counts as much as a common one', () => {
    const figures = figuresFor(
      { a: { intent: 'thanks' }, b: { intent: 'thanks' }, c: { intent: 'thanks' }, d: { intent: 'thanks' } },
      sentence('a', 'thanks'),
      sentence('b', 'thanks'),
      sentence('c', 'thanks'),
      sentence('d', 'help'),
    )
    expect(figures['accuracy']).toBe(0.75)
    expect(figures['macro-F1']).toBeCloseTo(6 / 7 / 2)
  })

  it('who is asked has it in one click where the right one is among the choices, and is not wrongly served', () => {
    const asking = (other: 'thanks' | 'help') =>
      ({ intent: 'cancel', clarify: true, alternatives: [{ intent: other, score: 0.3, slots: {} }] }) as const
    const figures = figuresFor(
      { a: asking('thanks'), b: asking('help'), c: { ...asking('thanks'), clarify: false } },
      sentence('a', 'thanks'),
      sentence('b', 'thanks'),
      sentence('c', 'thanks'),
    )
    expect(figures['right at once or in one click']).toBeCloseTo(1 / 3)
    expect(figures['wrong without asking']).toBeCloseTo(1 / 3)
    expect(figures['asked']).toBeCloseTo(2 / 3)
  })

  it('slots are all right or they are not, in whatever order of a list', () => {
    const read = { intent: 'grant-access', slots: { service: ['facturen', 'webshop'] } } as const
    const figures = figuresFor(
      { a: read, b: read, c: read },
      sentence('a', 'grant-access', { slots: { service: ['webshop', 'facturen'] } }),
      sentence('b', 'grant-access', { slots: { service: ['webshop'] } }),
      sentence('c', 'grant-access', { slots: { service: ['webshop', 'facturen'], user: 'Bo' } }),
    )
    expect(figures['slots all right']).toBeCloseTo(1 / 3)
  })

  it('tells what is wrongly turned away from what is wrongly taken on', () => {
    const figures = figuresFor(
      { c: { intent: 'help' } },
      sentence('a', 'none'),
      sentence('b', 'help'),
      sentence('c', 'none'),
    )
    expect(figures).toMatchObject({ 'out of scope, precision': 0.5, 'out of scope, recall': 0.5 })
  })

  it('a target is met on its edge', () => {
    expect(isMet({ name: 'a', unit: 'share', value: 0.92, atLeast: 0.92 })).toBe(true)
    expect(isMet({ name: 'a', unit: 'ms', value: 5.1, atMost: 5 })).toBe(false)
  })
})

describe('one typo in every sentence', () => {
  const text = 'graag ook 94011380 en bram@example.com of A-7KQM2XWPZ4 voor mij'
  const original = labelledIn('a.jsonl', asJson(sentence(text, 'help')))
  const typed = Array.from({ length: 200 }, (_, seed) => withTypos(original, seed)[0]!.text)

  it('is the same for the same seed, and another for another', () => {
    expect(withTypos(original, 7)).toEqual(withTypos(original, 7))
    expect(new Set(typed).size).toBeGreaterThan(30)
  })

  it('stands in one word of four letters or more, never in a number, an address or an id', () => {
    const words = text.split(' ')
    const changed = typed.map((each) => each.split(' ').flatMap((word, at) => (word === words[at] ? [] : [words[at]])))
    expect(changed.filter((all) => all.length !== 1)).toEqual([])
    expect(new Set(changed.flat())).toEqual(new Set(['graag', 'voor']))
  })

  it('spares a sentence that has no such word', () => {
    const short = labelledIn('a.jsonl', asJson(sentence('ik wil 9401138', 'help')))
    expect(withTypos(short, 1)).toEqual(short)
  })
})

describe('npm run understanding -- serve', () => {
  it('answers every line with one, in the same order, whatever stands on it', () => {
    const lines = [
      JSON.stringify({ text: 'hallo', lang: 'nl' }),
      '{"text":',
      '',
      JSON.stringify({ text: 5 }),
      JSON.stringify({ text: 'twee\u2028regels \ud800', lang: 'tlh' }),
      JSON.stringify({ text: 'x'.repeat(1_000_000), lang: 'en' }),
      JSON.stringify({ text: 'bedankt', lang: 'nl' }),
    ]
    const { status, stdout, stderr } = command(['serve'], lines.join('\n'))
    const answers = stdout.split('\n').map((line) => (line === '' ? undefined : JSON.parse(line)))
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(answers.map((answer) => answer && Object.keys(answer).join())).toEqual([
      'intent,score,slots,alternatives,clarify',
      'error',
      'error',
      'error',
      'intent,score,slots,alternatives,clarify',
      'intent,score,slots,alternatives,clarify',
      'intent,score,slots,alternatives,clarify',
      undefined,
    ])
    expect([answers[0].intent, answers[6].intent]).toEqual(['greeting', 'thanks'])
  })

  it('answers all of ten thousand lines and ends with them', () => {
    const lines = Array.from({ length: 10_000 }, (_, n) => ({ text: n % 2 === 0 ? 'hallo' : 'bedankt', lang: 'nl' }))
    const { status, stdout } = command(['serve'], asJson(...lines))
    const intents = stdout.trimEnd().split('\n')
    expect({ status, answers: intents.length }).toEqual({ status: 0, answers: 10_000 })
    expect(intents.filter((answer, n) => !answer.includes(n % 2 === 0 ? 'greeting' : 'thanks'))).toEqual([])
  })

  it('keeps letters whole that came in two parts, and keeps no line without end', async () => {
    const bytes = Buffer.from(`é\n${'x'.repeat(10_000_001)}\r\nlast`)
    const lines: unknown[] = []
    for await (const line of linesIn(Readable.from([bytes.subarray(0, 1), bytes.subarray(1)]))) lines.push(line)
    expect(lines).toEqual(['é', tooLong, 'last'])
  })
})

describe('npm run understanding -- report', () => {
  const words = {
    phrases: [
      ...phrasesIn('thanks.txt', '[nl]\nheel fijn\nmooi zo joh\n'),
      ...phrasesIn('help.txt', '[nl]\nwat doe je met {dienst}\nHeel fijn!\n[en]\nbring me to a real person\n'),
      ...phrasesIn(
        'cancel.txt',
        '[nl]\nwat doe je met webshop\n[en]\nto a real person bring me\nto a person bring me\n',
      ),
    ],
    concepts: [],
    names: [],
    notNames: [],
    looseNames: [],
    roles: [],
  }

  it('names file and line of what stands under two intents, and of what stands there twice', async () => {
    const report = reportOn(words, await loadCatalogue(), { min: 7, max: 8 })
    expect(report).toMatch(/^The same under two intents, once slots are taken out: 2$/m)
    expect(report).toMatch(/^ {2}thanks\.txt:2 .+\n {2}help\.txt:3 /m)
    expect(report).toMatch(/^ {2}help\.txt:2 .+\n {2}cancel\.txt:2 /m)
    expect(report).toMatch(/^Near-duplicates within an intent: 1\n {2}cancel\.txt:4 .+\n {2}cancel\.txt:5 /m)
  })

  it('counts the phrases by intent and language', async () => {
    const report = reportOn(words, await loadCatalogue(), { min: 7, max: 8 })
    expect(report).toMatch(/^cancel +3 +1 +2 +33 %$/m)
    expect(report).toMatch(/^all +8 +5 +3 +63 %$/m)
    expect(report).toMatch(/% of 8 phrases are understood; taken for another:$/m)
  })
})
