import { plain } from './read-command.ts'

/** Said by who does not know what to answer, in lower case and without accents. */
const lost =
  /\b(geen idee|weet (ik )?(het |dat )?niet|weet niet welke?|(wat|hoe) bedoel|wat moet ik|snap (ik )?(het |dat )?niet|begrijp (ik )?(het |dat )?niet|huh|(don t|dont|do not) (know|understand)|no idea|not sure|what do you mean|what should i)\b/

const asking = /^(wat|welke?|hoe|wie|waar|waarom|waarvoor|hoezo|what|which|how|who|where|why)\b.*\?\s*$/is

/** "What do you mean?", "I do not know": no answer to what was asked, and no reason for anything either. */
export const asksBack = (typed: string): boolean => asking.test(typed.trim()) || lost.test(plain(typed))
