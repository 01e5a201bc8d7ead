import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { demoPeople, demoTenant } from '../../src/backends/embedded/demo-data.ts'
import { demoCompanies } from '../../src/backends/embedded/demo-platform.ts'
import { demoPortal } from '../../src/backends/embedded/demo-portal.ts'

const page = await readFile(new URL('../../docs/demo-data.md', import.meta.url), 'utf8')
const rows = page.replace(/ +/g, ' ').split('\n')
const idOf = (address: string) => demoPortal.users.find((user) => user.address === address)?.id

describe('the page about the demo', () => {
  it('names the tenant', () => {
    expect(page).toContain(demoTenant)
  })

  it.each(demoPeople)('tells the id, address, role and numbers of $name', ({ name, aadObjectId, address, role }) => {
    const numbers = demoPortal.access.filter(({ user }) => user === idOf(address)).map(({ number }) => number)
    const cells = [name, aadObjectId.slice(-3), address, role, numbers.join(', ') || 'none'].join(' | ')
    expect(rows.filter((row) => row.startsWith(`| ${cells} | `))).toHaveLength(1)
  })

  it.each(demoPortal.numbers)('tells the name and parent of $number', ({ number, name, parent }) => {
    expect(rows.filter((row) => row.startsWith(`| ${number} | ${name} | ${parent ?? 'none'}`))).toHaveLength(1)
  })

  it.each(demoCompanies)('tells the numbers, domain, keys and old versions of $name', (company) => {
    const { name, numbers, domains, keys, apis } = company
    const behind = new Set(apis.filter(({ version, newest }) => version !== newest).map((api) => api.name)).size
    const lastFours = keys.map(({ lastFour }) => lastFour).join(', ') || 'none'
    const cells = [name, numbers.join(', '), domains.join(', '), lastFours, behind].join(' | ')
    expect(rows.filter((row) => row.startsWith(`| ${cells} | `))).toHaveLength(1)
  })
})
