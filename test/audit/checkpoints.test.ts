import { readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CompactSign } from 'jose'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkpointFile } from '../../src/audit/checkpoints.ts'
import { auditInFull, auditIsSound } from '../../src/audit/keeper.ts'
import { makeSigningKey, readSigner, SigningKeyMistake } from '../../src/audit/signing.ts'
import { tenant } from '../store/a-store.ts'
import { aKeptAudit, newKey, pem } from './a-kept-audit.ts'
import type { KeptAudit } from './a-kept-audit.ts'

let audit: KeptAudit
beforeEach(async () => {
  audit = await aKeptAudit()
})
afterEach(async () => {
  await audit.keeper.stop()
  await audit.remove()
})

const inFull = () => auditInFull(audit.store.auditChain, audit.file)
const chainedAnew = `update audit set actor = 'aad-x' where seq = 2`

describe('a checkpoint', () => {
  it('I-35: of a head is signed, written outside the database and said in the log, once', async () => {
    await audit.happens(3)
    await audit.keeper.publish()
    await audit.keeper.publish()
    const lines = await audit.lines()
    const { signature, ...said } = JSON.parse(lines[0]!)
    expect(lines).toHaveLength(1)
    expect(said).toEqual({ at: said.at, ...(await audit.store.auditChain.head(tenant)) })
    expect(audit.said).toEqual([`${tenant} 3 ${signature}`])
    expect((await stat(audit.checkpoints)).mode & 0o777).toBe(0o600)
    expect(await inFull()).toEqual([])
  })

  it('I-35: follows every ten minutes and at the stop, where something happened', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const timed = await aKeptAudit()
    try {
      await timed.happens()
      await vi.advanceTimersByTimeAsync(10 * 60_000)
      await vi.waitFor(() => expect(timed.said).toHaveLength(1))
      await timed.happens()
      await timed.keeper.stop()
      await vi.advanceTimersByTimeAsync(60 * 60_000)
      expect((await timed.lines()).map((line) => JSON.parse(line).seq)).toEqual([1, 2])
    } finally {
      vi.useRealTimers()
      await timed.store.remove()
    }
  })

  it('I-35: is never made of what was tampered with, and the log is told', async () => {
    await audit.happens(3)
    await audit.keeper.publish()
    await audit.happens(3)
    audit.tamper(`update audit set actor = 'aad-x' where seq = 5`)
    await audit.keeper.publish()
    expect(await audit.lines()).toHaveLength(1)
    expect(audit.problems).toContainEqual({ kind: 'changed', tenant, seq: 5 })
  })

  it('I-2: what came before the last one is left to the daily check, which finds it', async () => {
    await audit.happens(3)
    await audit.keeper.publish()
    audit.tamper(chainedAnew)
    expect(await auditIsSound(audit.store.auditChain, audit.file)).toEqual([])
    expect(await audit.keeper.checkFully()).toEqual([{ kind: 'changed', tenant, seq: 2 }])
    expect(audit.problems).toEqual([{ kind: 'changed', tenant, seq: 2 }])
  })

  it('I-35: that nobody has is a finding: a trail without one could be any', async () => {
    await audit.happens()
    expect(await inFull()).toEqual([{ kind: 'no-checkpoint', tenant, seq: 0 }])
  })
})

describe('a line among the checkpoints', () => {
  beforeEach(async () => {
    await audit.happens()
    await audit.keeper.publish()
  })

  it.each([
    ['is no JSON', () => 'nonsense'],
    ['says another place than was signed', (line: string) => line.replace('"seq":1', '"seq":2')],
    ['says another hash than was signed', (line: string) => line.replace(/"hash":"./, '"hash":"z')],
    ['has no signature', (line: string) => line.replace(/,"signature":"[^"]+"/, '')],
    ['lost part of its signature', (line: string) => line.replace(/.{5}"\}$/, '"}')],
  ])('I-35: that %s is a finding, with its number', async (_what, forge) => {
    const [line] = await audit.lines()
    await audit.write([line!, forge(line!)])
    expect(await inFull()).toEqual([{ kind: 'checkpoint-invalid', tenant: '', seq: 2 }])
  })

  it('I-35: that was signed with another key vouches for nothing', async () => {
    const forged = { at: 1, tenant, seq: 9, hash: 'f'.repeat(64) }
    const signature = await new CompactSign(new TextEncoder().encode(JSON.stringify(forged)))
      .setProtectedHeader({ alg: 'EdDSA' })
      .sign(newKey().privateKey)
    await audit.add(`${JSON.stringify({ ...forged, signature })}\n`)
    expect(await inFull()).toEqual([{ kind: 'checkpoint-invalid', tenant: '', seq: 2 }])
    expect(await auditIsSound(audit.store.auditChain, audit.file)).toEqual([])
  })

  it('I-35: that a kill tore does not spoil the next', async () => {
    await audit.add('{"at":1,"ten')
    await audit.happens()
    await audit.keeper.publish()
    expect((await audit.file.read()).checkpoints.map(({ seq }) => seq)).toEqual([1, 2])
    expect(await inFull()).toEqual([{ kind: 'checkpoint-invalid', tenant: '', seq: 2 }])
  })
})

describe('the key that signs', () => {
  const file = () => join(dirname(audit.keyFile), 'other.pem')

  it('after a change of keys the old one, also as public key only, is believed', async () => {
    await audit.happens()
    await audit.keeper.publish()
    const publicHalf = newKey()
    await writeFile(file(), `${pem(newKey().privateKey)}${await readFile(audit.keyFile, 'utf8')}`)
    expect((await checkpointFile(audit.checkpoints, readSigner(file())).read()).problems).toEqual([])
    await writeFile(file(), publicHalf.publicKey.export({ type: 'spki', format: 'pem' }))
    expect((await checkpointFile(audit.checkpoints, readSigner(file())).read()).problems).toHaveLength(1)
    await expect(readSigner(file()).sign({ at: 1, tenant, seq: 1, hash: '' })).rejects.toThrow(SigningKeyMistake)
  })

  it('that local mode makes is for the owner only, and stays (I-36)', async () => {
    makeSigningKey(file())
    const made = await readFile(file(), 'utf8')
    makeSigningKey(file())
    expect(await readFile(file(), 'utf8')).toBe(made)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['is not there', undefined],
    ['holds no key', 'secret-words'],
    ['holds a broken key', '-----BEGIN PRIVATE KEY-----\nc2VjcmV0LXdvcmRz\n-----END PRIVATE KEY-----\n'],
  ])('in a file that %s is refused without a word of what it holds (I-36)', async (_what, text) => {
    await writeFile(text === undefined ? `${file()}.elsewhere` : file(), text ?? '')
    expect(() => readSigner(file())).toThrow(SigningKeyMistake)
    expect(() => readSigner(file())).toThrow(/^AUDIT_SIGNING_KEY_FILE [a-z ]+/)
    expect(() => readSigner(file())).not.toThrow(/secret|c2Vj/)
  })
})
