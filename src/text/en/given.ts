import type { given as nl } from '../nl/given.ts'

export const given: typeof nl = {
  ledOn: 'This takes two people. As an administrator you are the first; somebody else looks along as the second.',
  title: {
    requester: (service) => `You give: ${service}`,
    beneficiary: (service) => `For you: ${service}`,
  },
  confirm: {
    title: (service) => `Is this right? Giving ${service}`,
    titleOfMore: (count) => `Is this right? Giving ${count} authorisations`,
    gives: 'You give',
    second: 'Who is the second',
    secondIs: (names) => `The second: ${names}`,
    noOther: 'There is no other administrator. So the service desk looks along as the second.',
    unreachable: 'I cannot reach another administrator in Teams now. So the service desk gets a case.',
    note: 'It goes on once the second approves, if you are still an administrator then. You can cancel it until that moment.',
    button: 'Give',
  },
  alone: (label) => `${label}: you give this alone, without a second. Do that separately.`,
  byYou: 'You gave this as an administrator.',
  by: (name) => `${name} gave this as an administrator.`,
  oneMore: 'Somebody else has yet to look along as the second.',
  at: (moment) => `Given, ${moment}`,
  byAt: (name, moment) => `Given by ${name}, ${moment}`,
  inOneGo: (moment) => `Given in one go, ${moment}`,
  row: (name) => `given by ${name}`,
  noOther: 'There is no other administrator.',
  servicedeskLooks: 'The service desk looks along as the second.',
  expired: 'Nobody looked along in time. If needed, it can be given again.',
  again: 'Give again',
  nothing: 'You do not need to give this',
  review: {
    summary: (giver, name, service, number) =>
      `${giver} gives ${name} ${service} on ${number}. Will you be the second?`,
    who: 'Who gives it',
    why: (giver) => `${giver} gave this as an administrator; you are the second.`,
    noOther: (giver) => `${giver} gave this as an administrator and there is no other one; you are the second.`,
    afterYou: (giver) => `First I check that ${giver} is still an administrator.`,
  },
  advice:
    'An administrator gives this; there is no other one. Find out whether this is right, open the request and decide as the second. If you decline, the giver reads your reason. The case closes by itself once it is decided.',
  insteadOfAsking: (number) =>
    `You are an administrator of ${number} yourself. You need not request this: you can give it.`,
  giveIt: 'Give it yourself',
}
