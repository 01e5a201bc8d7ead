import { describe, expect, it } from 'vitest'
import { isWithin, within } from '../../src/teams/reach.ts'

const reach = { hosts: ['smba.trafficmanager.net', '.botframework.example'] }

describe('where the bot may send (I-40)', () => {
  it.each([
    'https://smba.trafficmanager.net/emea/',
    'https://SMBA.trafficmanager.net',
    'https://a.botframework.example/',
  ])('there: %s', (address) => expect(isWithin(reach, address)).toBe(true))

  it.each([
    'http://smba.trafficmanager.net/',
    'https://smba.trafficmanager.net.evil.nl/',
    'https://evil.nl/smba.trafficmanager.net',
    'https://xsmba.trafficmanager.net/',
    'https://trafficmanager.net/',
    'https://smba.trafficmanager.net:444/',
    'https://smba.trafficmanager.net./',
    'https://user@smba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.nl/',
    'https://botframework.example/',
    'https://evilbotframework.example/',
    'http://127.0.0.1/',
    'http://169.254.169.254/',
    'https://[::1]/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'not an address',
    '',
  ])('not there: %s', async (address) => {
    expect(isWithin(reach, address)).toBe(false)
    const calls: string[] = []
    const send = within(reach, async (url) => {
      calls.push(url)
      return new Response()
    })
    await expect(send(address, {})).rejects.toThrow('not on the list')
    expect(calls).toEqual([])
  })

  it('this machine in local mode alone', () => {
    const local = { hosts: [], loopback: true }
    expect(isWithin(local, 'http://127.0.0.1:3978/connector')).toBe(true)
    expect(isWithin(local, 'http://127.0.0.1.evil.nl/')).toBe(false)
    expect(isWithin(local, 'https://smba.trafficmanager.net/')).toBe(false)
    expect(isWithin(local, 'ftp://localhost/')).toBe(false)
  })
})
