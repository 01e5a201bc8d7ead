/** Secrets that nobody has: what people might paste, a kind each. `core` is the part that may turn up nowhere. */
export interface Canary {
  readonly kind: string
  readonly text: string
  readonly core: string
}

const canary = (kind: string, core: string, text = core): Canary => ({ kind, text, core })
// Put together here, so that no scanner of this repository takes them for real ones.
const joined = (...parts: readonly string[]): string => parts.join('')

export const canaries: readonly Canary[] = [
  canary('a key of 32 letters and digits', 'Xf7Jq2Lw9Zt4Bv6Nc8Rk3Hs5Gd1Mp0Ya'),
  canary('a hexadecimal key', '9f86d081884c7d659a2feaa0c55ad015'),
  canary('a long hexadecimal key', '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
  canary('a base64 key', 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQ+/8='),
  canary(
    'a token of the Connector',
    joined('eyJhbGciOiJSUzI1NiJ9', '.eyJzdWIiOiJjYW5hcnktMSJ9', '.c2lnbmF0dXJlLWNhbmFyeQ'),
  ),
  canary('a Bearer header', 'mF_9.B5f-4.1JqM-canary', 'Authorization: Bearer mF_9.B5f-4.1JqM-canary'),
  canary('a Basic header', 'Y2FuYXJ5OnBhc3N3b3Jk', 'Authorization: Basic Y2FuYXJ5OnBhc3N3b3Jk'),
  canary(
    'a private key',
    'MIIEvQIBADANBgkqhkiG9w0BAQ',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQ\n-----END',
  ),
  canary('a password in Dutch', 'Zomer2026!', 'mijn wachtwoord is Zomer2026! maar het werkt niet'),
  canary('a password in English', 'Summ3r-rain', 'my password: Summ3r-rain'),
  canary('a password in capitals', 'WINTER99X', 'WACHTWOORD = WINTER99X'),
  canary('a pin', '48151623', 'de pincode is 48151623'),
  canary('an API key in Dutch', 'kq9-77-zeta-x', 'de API-sleutel is kq9-77-zeta-x'),
  canary('an API key in English', 'zeta77kq9', 'api key: zeta77kq9'),
  canary('a secret by name', 'th1s1sn0tpublic', 'secret=th1s1sn0tpublic'),
  canary('an activation link', 'Hk3Lm9Qz2', 'https://mijn.postnl.nl/activeren?token=Hk3Lm9Qz2'),
  canary(
    'an activation link in its path',
    'h7Gk2Lp9Xc4Vb6Nm1Qw3Er5T',
    'https://mijn.postnl.nl/activeren/h7Gk2Lp9Xc4Vb6Nm1Qw3Er5T',
  ),
  canary('an address with a password', 'hunter2hunter2', 'postgres://bot:hunter2hunter2@db.example.com/x'),
  canary(
    'a connection string',
    'c2VjcmV0Q2FuYXJ5',
    'DefaultEndpointsProtocol=https;AccountName=x;AccountKey=c2VjcmV0Q2FuYXJ5',
  ),
  canary('a key of AWS', joined('AKIA', 'IOSFODNN7CANARY1')),
  canary('a token of GitHub', joined('ghp', '_16C7e42F292c6912E7710c838347Ae178B4a')),
  canary('a token of Slack', joined('xoxb', '-123456789012-canarycanary')),
  canary('a key of Stripe', joined('sk', '_live_4eC39HqLyjWDarjtT1zdp7dc')),
  canary('a key of Google', joined('AIza', 'SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY')),
  canary('a client secret of Entra', joined('abc8', 'Q~canary-canary-canary-canary-0001')),
  canary('a key with an invisible character', 'Jq2Lw9Zt4Bv6Nc8Rk3', 'Xf7\u200bJq2Lw9Zt4Bv6Nc8Rk3Hs5Gd1Mp0Ya'),
]
