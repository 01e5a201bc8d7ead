/** Words of who gives access, and of who asks for it. */
const gives =
  / (geef|geven|gegeven|geeft|toekennen|toeken|ken|autoriseren|autoriseer|autoriseert|machtigen|machtig|machtigt|intrekken|trek|ontneem|afnemen|aanzetten|aangezet|uitzetten|uitzet|aanvinken|vink|toevoegen aan|toelaten|toelaat|ontzeggen|grant|granting|give|giving|authori[sz]e|authori[sz]ing|revoke|revoking|assign|allow|let|enable|switch on|turn on|remove|removing|take away) /
const toOthers =
  / (iemand|collega|collegas|gebruiker|gebruikers|medewerker|medewerkers|anderen|ander|mensen|team|naamx|adresx|someone|somebody|anyone|user|users|colleague|colleagues|others|employee|employees|people|hem|haar|him|her|them|stagiair|stagiaire) /
const asks =
  / (aanvraag|aanvragen|aanvraagt|vraag|vragen|krijg|krijgen|verkrijgen|request|requesting|requests|ask for|apply|applying|get access|gain access|obtain|getting access) /
const forOneself = / (ik|mij|me|mezelf|mijzelf|myself|zelf|gewone gebruiker|als gebruiker|i|my) /
const asAdministrator = / (als beheerder|als admin|as an? (admin|administrator)|beheerders|administrators) /

/** Whose steps are asked for, where the words show it. */
export function roleIn(words: readonly string[]): 'user' | 'admin' | undefined {
  const said = ` ${words.join(' ')} `
  if (asAdministrator.test(said)) return 'admin'
  const giving = gives.test(said)
  const asking = asks.test(said)
  if (giving && (toOthers.test(said) || !asking)) return 'admin'
  if (asking) return 'user'
  return toOthers.test(said) && !forOneself.test(said) ? 'admin' : undefined
}
