import { plain } from './read-command.ts'

/** How people begin who take back or change what they are asked to confirm. */
const correcting =
  /^(?:(?:oh?|ah|eh+m?|hm+|ho|he) )?(nee+|neen|nope|no|toch|eigenlijk|actually|ik bedoel(de)?|i (mean|meant)|sorry|oeps|oops|wacht|wait|hold on|verander|wijzig|change|pas|maak (er|het|dat)|make (it|that)|liever|rather|instead|en ook|and also|ook|also|doe maar|doe toch|zet|voeg|add|niet|not|klopt niet|dat klopt niet)(?= |$)/

/** Whoever begins with these gives a reason, whatever else they name. */
const reasoning =
  /^(omdat|want|zodat|aangezien|doordat|vanwege|wegens|ivm|i v m|in verband|ter vervanging|because|since|so that|due to|as i|as we)(?= |$)/

export const givesReason = (text: string): boolean => reasoning.test(plain(text))
export const corrects = (text: string): boolean => correcting.test(plain(text)) && !givesReason(text)

/** What is left where the words with which it begins are taken away: "nee wacht, doe maar facturen" is "facturen". */
export function corrected(text: string): string {
  const said = plain(text)
  const left = said.replace(correcting, '').trim()
  return left === said || left === '' ? left : corrected(left)
}

/** "Ook 9401146": beside what is there already. */
export const adds = (text: string): boolean => / (ook|also|erbij|too|as well|add|voeg|plus) /.test(` ${plain(text)} `)

/** "Nee Tom niet": what is meant instead is not said. */
export const leavesOut = (text: string): boolean =>
  / (niet|geen|behalve|zonder|not|except|without|don t|dont|remove|verwijder|minder) /.test(` ${plain(text)} `)

const around = new Set(
  (
    'het de dat dit die nummer klantnummer nummers klantnummers dienst naar voor op in aan en ook met erbij graag even maar dan ' +
    'is moet moeten zijn worden wordt doe aanpassen veranderen wijzigen alleen mij me mijzelf mezelf zelf collega ' +
    'the it that this number customer service to for on and also with too add please just only make be should is must myself ' +
    'my colleague as well instead plus of or'
  ).split(' '),
)

/** What a correction says beside what it names: nothing, or another sentence. `names` as they stand in it. */
export function saysNothingElse(text: string, names: readonly string[]): boolean {
  const left = names.map(plain).reduce((said, name) => ` ${said} `.replace(` ${name} `, ' ').trim(), corrected(text))
  return left.split(' ').every((word) => word === '' || around.has(word) || /^\d+$/.test(word))
}

const stopping =
  / (stop|stoppen|annuleer|annuleren|afbreken|ophouden|laat maar|zitten|(doe|toch|liever) maar niet|hoef\w* ((het|dit|toch|al) )*niet|zie er ?van af|vergeet (het|dit|maar)|cancel|quit|abort|never ?mind|forget (it|this|about)|leave it|don t bother|scrap (it|this)) /

/** Somebody wants to stop, rather than that it is not right yet. */
export const wantsToStop = (text: string): boolean => stopping.test(` ${plain(text)} `)

const agreeing = new Set(
  (
    'ja jaa jawel jep joe yes yep yup yeah ok oke okay oki okee dan maar prima goed top sure fine perfect great good ' +
    'hoor graag stuur verstuur op send het dit dat is zo klopt correct right akkoord helemaal super mooi alright ' +
    'please doe go ahead ahead lgtm looks cool nice deal in orde that s it all bedankt dank dankje dankjewel je jou u wel ' +
    'thanks thank you thx ty cheers hoi hallo hi hello hey eens komt uitstekend fijn lekker alle alles done gedaan af door nu now m'
  ).split(' '),
)

/** An emoji, thanks, "oke stuur maar op", a question: none of it says why anything is needed. */
export function saysNoReason(text: string): boolean {
  const words = plain(text)
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim()
    .split(' ')
    .filter((word) => word !== '')
  return text.trim().endsWith('?') || words.every((word) => agreeing.has(word))
}
