/**
 * Whether a text holds what looks like a key, a token or a password (I-36). People paste them where they ask for help.
 * Scanners of source code know files, not sentences, and flag numbers and ids that people here must type; so this is a
 * list of our own: shapes that issuers use, words that announce a secret, and long strings that no language makes.
 */
export const looksLikeKey = (text: string): boolean =>
  isKnownSecret(text) ||
  visible(text)
    .split(/[\s"'`<>(){}[\],;|]+/)
    .some(isRandom)

/** The same of an id of another system, which is long and of no words by its nature: only what can be nothing else. */
export function isKnownSecret(text: string): boolean {
  const seen = visible(text)
  return shapes.some((shape) => shape.test(seen)) || isAnnounced(seen)
}

/** What cannot be seen must not hide one. */
const visible = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

const shapes: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY/,
  // A signed token.
  /\beyJ[\w-]{6,}\.[\w-]{6,}/,
  /\b(?:Bearer|Basic)\s+[\w+/=.~-]{12,}/i,
  // Name and password in an address.
  /\b[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/@:]{1,200}:[^\s/@]{3,200}@/i,
  // A link that lets whoever has it in.
  /[?&#](?:token|code|key|api_?key|sig|signature|secret|password|otp|activation|activatie(?:code)?|access_token|id_token)=[^\s&]{6,}/i,
  // A link to activate an account or to set a password, by its path.
  /https?:\/\/[^\s?#]{1,200}\/[\w-]{0,40}(?:activat|activeer|activer|aktiv|reset|password|wachtwoord|verif|bevestig|confirm|invit|uitnodig)[\w-]{0,40}[/?#][^\s]{0,100}?\d/i,
  /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/,
  /\bgh[pousr]_\w{20,}|\bgithub_pat_\w{20,}/,
  /\bglpat-[\w-]{16,}|\bnpm_[A-Za-z0-9]{20,}/,
  /\bxox[abeoprs]-[\w-]{10,}/,
  /\b[sr]k_(?:live|test)_\w{10,}|\bsk-[\w-]{20,}/,
  /\bAIza[\w-]{30,}|\bya29\.[\w-]{10,}/,
  /\bSG\.[\w-]{10,}\.[\w-]{10,}/,
  // A client secret of Entra.
  /\b[\w~.-]{3}\dQ~[\w~.-]{20,}/,
  /\b(?:AccountKey|SharedAccessKey|SharedAccessSignature|Pwd|Password)\s*=\s*[^\s;]{4,}/i,
]

const announcement =
  /(wachtwoord|password|passwd|\bpwd|passphrase|pincode|\bpin\b|api[ _-]?key|api[ _-]?sleutel|sleutel|\bkey\b|token|secret|geheim|toegangscode|activatiecode)\b(?:\s+(?:is|luidt|voor\s\S{1,40}\sis|for\s\S{1,40}\sis)|(?:\s(?!\w*(?:num|tel))[\w-]{1,20}){1,3}(?=\s*[:=]))?\s*(?:[:=]|->|\bis\b|\bluidt\b)?\s*["'“‘(]?([^\s"'”’)]{4,200})/gi

/** "Wachtwoord: Zomer2026!" is one; "mijn wachtwoord is vergeten" is a sentence. */
function isAnnounced(text: string): boolean {
  for (const [, word = '', value = ''] of text.matchAll(announcement)) {
    const bare = value.replace(/[.,!?:]+$/, '')
    const personal = /wachtwoord|pass|pwd|pin/i.test(word)
    if (isName(bare) && !isGuid(bare)) continue
    if (personal && /[a-z][A-Z]/.test(bare)) return true
    if (/\d/.test(bare) && (personal ? bare.length >= 4 : /[A-Za-z]/.test(bare) && bare.length >= 6)) return true
    if (personal && bare.length >= 6 && /[!@#$%^&*_=+~]/.test(bare)) return true
  }
  return false
}

/** A person's id is one, and so are the keys of some issuers: only the words around it tell. */
const isGuid = (part: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(part)

/** Ids of requests and cases, addresses of mail, GUIDs: what people are given to type. */
const isName = (part: string): boolean =>
  /^[ACGMOST]-[0-9A-Z]{4,12}$/.test(part) || isGuid(part) || /^[^\s@:/]{1,64}@[\w.-]{1,200}$/.test(part)

/** Names of files and places are made of words and numbers. */
const isOfWords = (part: string): boolean =>
  part
    .split(/[_./:@&?=+#~-]+/)
    .every((word) => /^(?:\p{L}{0,40}|\d{1,20}|\p{L}{1,4}\d{1,13}|\d{1,4}\p{L}{1,12})$/u.test(word))

const least = 20

/** Long, of letters and digits that keep taking turns: no word, number or code that people are given by name. */
function isRandom(part: string): boolean {
  const bare = part.replace(/^[.:!?]+|[.:!?]+$/g, '')
  if (bare.length < least || isName(bare) || isOfWords(bare)) return false
  if (/^https?:\/\//i.test(bare))
    return bare
      .split(/[/?&=#]+/)
      .slice(2)
      .some(isRandom)
  if (/^[0-9a-f]{32,}$/i.test(bare)) return true
  if (!/^[\w+/=.~!$%^*-]+$/.test(bare) || !/\d/.test(bare) || !/[A-Za-z]/.test(bare)) return false
  return turnsIn(bare) >= 5 && bitsPerCharacter(bare) >= 3.3
}

const kindOf = (character: string): string =>
  /\d/.test(character) ? 'digit' : /[a-z]/.test(character) ? 'small' : /[A-Z]/.test(character) ? 'capital' : 'sign'

const turnsIn = (text: string): number =>
  Array.from(text).filter((character, index) => index > 0 && kindOf(character) !== kindOf(text[index - 1] ?? '')).length

function bitsPerCharacter(text: string): number {
  const counts = new Map<string, number>()
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts.values()].reduce((bits, count) => bits - (count / text.length) * Math.log2(count / text.length), 0)
}
