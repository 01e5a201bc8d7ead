/** Words that tell the bot how to be, rather than what to do for somebody (TEAMS.md, I-1): never acted on. */
const orders: readonly RegExp[] = [
  /\b(ignore|disregard|forget|override|bypass|negeer|vergeet|omzeil|overrule)\b.{0,40}\b(instructions?|instructies?|rules?|regels?|opdracht(en)?|prompt|guidelines|restrictions|beperkingen|beveiliging|safety|previous|prior|vorige|eerdere|bovenstaande|above|training|approval|goedkeuring)\b/,
  /\b(you are now|from now on you|vanaf nu (ben|bent|doe|speel) (je|jij|u)|je bent (nu|vanaf nu)|doe alsof (je|jij|u)|gedraag je als|pretend (to be|you|that you)|act as (an?|if|the)|roleplay|role play|jailbreak|developer mode|dan mode|god mode|sudo)\b/,
  /\b(system ?prompt|systeemprompt|jouw instructies|your instructions|initial prompt)\b/,
]
/** Code and data of machines. */
const code =
  /\$\{|\{\{|<\/?script|<\?php|<img\b|onerror\s*=|javascript:|\b(select|delete|insert|update)\b[\s\S]{1,80}\b(from|into|set)\b[\s\S]{0,80}(=|;|\*)|drop\s+table|union\s+select|\bor\s+1\s*=\s*1|\bfunction\s*\(|=>\s*\{|\);\s*$|\bconsole\.log|\bimport\s+\w+\s+from|\bdef\s+\w+\(|^\s*[{[]\s*"[\s\S]*[}\]]\s*$|\.\.\/|\bcurl\s+-|\brm\s+-rf|\/etc\/passwd|%0a|%3c|<!\[cdata|<!doctype|<\?xml/i

/** True for orders to the bot itself, and for code. */
export const isOrder = (said: string): boolean => {
  const text = said.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ')
  return orders.some((order) => order.test(text)) || code.test(said)
}
