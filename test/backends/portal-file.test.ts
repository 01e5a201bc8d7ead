import { expect, it } from 'vitest'
import { readPortalFile } from '../../src/backends/embedded/portal-file.ts'

const header = 'number,number_name,parent,governed_by_parent,user_id,user_name,user_address,agent,authorisations,since'
const group = '9400125,Lindehof Groep,,,,,,,,'
const shop = '9401138,Lindehof Webwinkel,9400125,yes'
const ria = 'u-1,Ria de Wit,ria@example.com,yes'
const riaInShop = `${shop},${ria},haalservice|facturen,2026-01-31`
const known = ['haalservice', 'facturen']

const read = (file: string | Uint8Array) => readPortalFile(Buffer.from(file), known)
const rows = (...lines: readonly string[]): string => [header, ...lines, ''].join('\n')

function mistakesIn(file: string | Uint8Array): readonly string[] {
  try {
    read(file)
  } catch (error) {
    return String(error)
      .split('\n')
      .slice(1)
      .map((line) => line.trim())
  }
  return []
}

const data = {
  numbers: [
    { number: '9400125', name: 'Lindehof Groep', governedByParent: false },
    { number: '9401138', name: 'Lindehof Webwinkel', parent: '9400125', governedByParent: true },
  ],
  users: [{ id: 'u-1', name: 'Ria de Wit', address: 'ria@example.com' }],
  access: [
    { user: 'u-1', number: '9401138', authorisations: ['haalservice', 'facturen'], since: Date.UTC(2026, 0, 31) },
  ],
  agents: ['u-1'],
}

it('rows stand in any order: parents are put first', () => {
  expect(read(rows(group, riaInShop))).toEqual(data)
  expect(read(rows(riaInShop, group))).toEqual(data)
})

it.each([
  ['semicolons', rows(group, riaInShop).replaceAll(',', ';')],
  ['the ends of line of Windows', rows(group, riaInShop).replaceAll('\n', '\r\n')],
  ['a mark of UTF-8 in front', `\uFEFF${rows(group, riaInShop)}`],
  ['quotation marks', rows(group, riaInShop).replaceAll(/[^,\n]+/g, '"$&"')],
  ['rows without anything', rows('', group, ',,,,,,,,,', riaInShop)],
  ['space around cells, and columns in capitals', spaced(rows(group, riaInShop).replace(header, header.toUpperCase()))],
  ['dates as a spreadsheet in Dutch writes them', rows(group, riaInShop.replace('2026-01-31', '31-1-2026'))],
  ['instants', rows(group, riaInShop.replace('2026-01-31', '2026-01-31T00:00:00Z'))],
  ['columns in another order', turned(rows(group, riaInShop))],
])('a file with %s says the same', (what, file) => {
  expect(read(file)).toEqual(data)
})

function spaced(file: string): string {
  return file.replaceAll(',', ' , ')
}

/** The last column first. */
function turned(file: string): string {
  return file
    .split('\n')
    .map((line) => line.split(',').toReversed().join(','))
    .join('\n')
}

it('a number without users and an agent without a number each have a row', () => {
  expect(read(rows(group, `,,,,${ria},,`))).toEqual({ ...data, numbers: [data.numbers[0]], access: [] })
})

it('what stands between quotation marks is taken as it is', () => {
  expect(read(rows('9400125,"=1+1; ""Groep"", Hilversum",,,,,,,,')).numbers).toEqual([
    { number: '9400125', name: '=1+1; "Groep", Hilversum', governedByParent: false },
  ])
})

it('somebody is on two numbers, and two are on one', () => {
  const piet = 'u-2,Piet,piet@example.com,'
  const { users, access } = read(
    rows(riaInShop, `9400125,Lindehof Groep,,,${ria},,2026-01-31`, `${shop},${piet},,1-2-2026`),
  )
  expect(users.map(({ id }) => id)).toEqual(['u-1', 'u-2'])
  expect(access).toEqual([
    data.access[0],
    { user: 'u-1', number: '9400125', authorisations: [], since: Date.UTC(2026, 0, 31) },
    { user: 'u-2', number: '9401138', authorisations: [], since: Date.UTC(2026, 1, 1) },
  ])
})

it.each([
  ['nothing', '', ['line 1: the file is empty']],
  ['a header alone', rows(), ['line 1: there is nothing below the header']],
  [
    'other columns',
    rows(group).replace('number_name', 'name').replace('since', ''),
    [
      'line 1: the column number_name is missing',
      'line 1: the column since is missing',
      'line 1: there is no such column as "name"',
      'line 1: column 10 has no name',
    ],
  ],
  ['one column twice', `${header},agent\n`, ['line 1: the column agent is there twice']],
  ['a cell too few', rows(group, '9401138,Webwinkel'), ['line 3: has 2 cells, and the header 10']],
  [
    'a quotation mark that stays open',
    rows(group, '"9401138,Webwinkel,,,,,,,,', group),
    ['line 3: here or below, a quotation mark is opened and never closed'],
  ],
  [
    'a quotation mark within a cell',
    rows(group, '9401138,De "Ster",,,,,,,,'),
    ['line 3: a quotation mark within a cell must be doubled, and the cell stand between two'],
  ],
  [
    'an alphabet of the machine',
    Buffer.from(rows(group, group.replace('Groep', 'Café')), 'latin1'),
    ['line 3: is not UTF-8; save the file as "CSV UTF-8"'],
  ],
])('a file with %s is refused as a whole', (_what, file, mistakes) => {
  expect(mistakesIn(file)).toEqual(mistakes)
})

it.each([
  ['a number that is none', group.replace('9400125', '94O0125'), 'column number: is 7 or 8 digits'],
  ['a name of no number', group.replace('9400125', ''), 'column number: is empty'],
  ['no name of the number', group.replace('Lindehof Groep', ''), 'column number_name: is empty'],
  ['a long name', group.replace('Groep', 'x'.repeat(200)), 'column number_name: is longer than 200 characters'],
  [
    'a line break in a name',
    group.replace('Lindehof Groep', '"Lindehof\nGroep"'),
    'column number_name: holds a line break or another control character',
  ],
  [
    'NUL in a name',
    group.replace('Groep', '\0'),
    'column number_name: holds a line break or another control character',
  ],
  ['a parent that is none', riaInShop.replace('9400125', 'x'), 'column parent: is 7 or 8 digits, or empty'],
  ['a parent that is not there', riaInShop, 'column parent: there is no row of number 9400125'],
  ['a parent of itself', riaInShop.replace('9400125', '9401138'), 'column parent: 9401138 would stand above itself'],
  ['perhaps', riaInShop.replace(',yes,', ',perhaps,'), 'column governed_by_parent: is yes, no or empty'],
  ['a missing parent', riaInShop.replace('9400125', ''), 'column governed_by_parent: is yes, but there is no parent'],
  ['an address that is none', `,,,,${ria.replace('@', ' ')},,`, 'column user_address: is no e-mail address'],
  ['a user without an id', `,,,,${ria.replace('u-1', '')},,`, 'column user_id: is empty'],
  ['an agent perhaps', `,,,,${ria.replace('yes', 'perhaps')},,`, 'column agent: is yes, no or empty'],
  [
    'a tick box that is none',
    riaInShop.replace('facturen', 'x'),
    'column authorisations: there is no authorisation "x"',
  ],
  [
    'a tick box twice',
    riaInShop.replace('facturen', 'haalservice'),
    'column authorisations: haalservice is there twice',
  ],
  ['no date', riaInShop.replace('2026-01-31', ''), 'column since: is empty'],
  [
    'a day that is none',
    riaInShop.replace('01-31', '02-30'),
    'column since: is a date such as 2026-01-31 or 31-1-2026',
  ],
])('%s is a mistake, with its line and column', (_what, row, mistake) => {
  const other = '6620157,Van Dalen Fietsen,,,,,,,,'
  expect(mistakesIn(rows(other, '', row))).toEqual([`line 4, ${mistake}`])
})

it('authorisations of nobody are a mistake', () => {
  expect(mistakesIn(rows(group.replace(/,,$/, ',facturen,')))).toEqual([
    'line 2: authorisations and since go with a number and a user',
  ])
})

it('lines are counted on behind a line break within a cell', () => {
  const broken = group.replace('Lindehof Groep', '"Lindehof\r\nGroep"')
  expect(mistakesIn(rows(broken, broken).replaceAll(/\r?\n/g, '\r\n'))).toEqual([
    'line 2, column number_name: holds a line break or another control character',
    'line 4, column number_name: holds a line break or another control character',
  ])
})

it('rows that contradict each other are mistakes that name both lines', () => {
  const otherShop = riaInShop.replace('Webwinkel', 'Winkel').replace('yes', '').replace('u-1', 'u-2')
  const otherRia = `,,,,${ria.replace('Ria de', 'Rita de').replace('yes', '')},,`
  expect(mistakesIn(rows(group, riaInShop, otherShop, otherRia, riaInShop))).toEqual([
    'line 4, column number_name: number 9401138 has "Lindehof Winkel" here and "Lindehof Webwinkel" on line 3',
    'line 4, column governed_by_parent: number 9401138 has "no" here and "yes" on line 3',
    'line 4, column user_address: ria@example.com is the address of u-1 on line 3',
    'line 5, column user_name: user u-1 has "Rita de Wit" here and "Ria de Wit" on line 3',
    'line 5, column agent: user u-1 has "no" here and "yes" on line 3',
    'line 6: u-1 on 9401138 is on line 3 already; authorisations go in one cell',
  ])
})

it('an address in other capitals is the same address', () => {
  expect(mistakesIn(rows(`,,,,${ria},,`, ',,,,u-2,Ria,RIA@example.com,,,'))).toEqual([
    'line 3, column user_address: RIA@example.com is the address of u-1 on line 2',
  ])
})

it('numbers that stand above each other in a circle are mistakes; what hangs below them is none', () => {
  expect(mistakesIn(rows('1000001,A,1000002,,,,,,,', '1000002,B,1000001,,,,,,,', '1000003,C,1000001,,,,,,,'))).toEqual([
    'line 2, column parent: 1000001 would stand above itself',
    'line 3, column parent: 1000002 would stand above itself',
  ])
})
