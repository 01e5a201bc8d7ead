import type { review as nl } from '../nl/review.ts'

export const review: typeof nl = {
  title: (service) => `To decide: ${service}`,
  decidedTitle: (service) => `Request: ${service}`,
  summary: (name, service, number) => `${name} asks for ${service} on ${number}. Will you decide?`,
  who: 'Who is asking',
  forWhom: 'For whom',
  forSelf: (name) => `${name}, for themselves`,
  why: 'Why it came to you',
  direct: (number) => `You are an administrator of ${number}.`,
  parent: (heldOn, number) => `You are an administrator of ${heldOn}, which governs ${number}.`,
  reason: (name) => `Reason, in the words of ${name}`,
  onApprove: 'If you approve',
  grantsTicked: (name, number) =>
    `I will switch on what you tick below, for ${name} on ${number}. Nothing else changes.`,
  grants: (label, name, number) => `I will switch on ‘${label}’ for ${name} on ${number}. Nothing else changes.`,
  afterTwo: {
    all: 'Two people have to approve this: it happens only after the second.',
    some: 'Where two people have to approve, that happens only after the second.',
  },
  until: 'Can be decided until',
  ofTwo: (progress) => `${progress} approved`,
  choose: 'What are you deciding on?',
  remark: (name) => `Note to ${name} (may be left empty)`,
  approve: 'Approve',
  decline: 'Decline',
  more: 'Ask a question',
  question: (name) => `Your question to ${name}`,
  ask: 'Send question',
  decided: 'What was decided',
  nothingToDo: 'There is nothing left for you to do.',
}
