import { Refusal } from '../src/domain/refusal.ts'
import { plain } from '../src/understanding/read-command.ts'
import { colleaguesOnAny } from './ask-people.ts'
import type { ChangeAnswers } from './change-draft.ts'
import { looksLikeAddress } from './not-there.ts'
import { colleagueNamed, isSelf } from './request-draft.ts'
import type { Turn } from './turn.ts'

export const firstOf = ([number]: readonly string[] = []) => (number === undefined ? {} : { number })

/** Whose authorisations, as it was typed. @throws Refusal when it is themselves, or nobody of the numbers */
export async function withUser(turn: Turn, answers: ChangeAnswers, typedName: string): Promise<ChangeAnswers> {
  const { numbers } = answers
  if (isSelf(turn, typedName) || turn.text.ask.self.includes(plain(typedName))) throw new Refusal('own-account')
  if (numbers === undefined) return { ...answers, typedColleague: typedName }
  const found = colleagueNamed(await colleaguesOnAny(turn, numbers), typedName)
  const { typedColleague: _looked, notThere: _nobody, ...rest } = answers
  if (found === undefined && numbers.length === 1 && looksLikeAddress(typedName))
    return { ...rest, notThere: typedName }
  if (found === undefined) throw new Refusal('beneficiary-unknown', firstOf(numbers))
  return { ...rest, beneficiary: found.id }
}
