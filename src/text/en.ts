import type { Clock } from './clock.ts'
import type { nl } from './nl.ts'
import { administrators } from './en/administrators.ts'
import { api } from './en/api.ts'
import { ask } from './en/ask.ts'
import { human } from './en/human.ts'
import { caseQuestion } from './en/case-question.ts'
import { cases } from './en/cases.ts'
import { changes } from './en/changes.ts'
import { channel } from './en/channel.ts'
import { confirm } from './en/confirm.ts'
import { conversation } from './en/conversation.ts'
import { followUp } from './en/follow-up.ts'
import { diagnosis } from './en/diagnosis.ts'
import { findAdministrator } from './en/find-administrator.ts'
import { form } from './en/form.ts'
import { give } from './en/give.ts'
import { given } from './en/given.ts'
import { guide } from './en/guide.ts'
import { guides } from './en/guides.ts'
import { held } from './en/held.ts'
import { invitation } from './en/invitation.ts'
import { labels } from './en/labels.ts'
import { mail } from './en/mail.ts'
import { meant } from './en/meant.ts'
import { menu } from './en/menu.ts'
import { notices } from './en/notices.ts'
import { nudge } from './en/nudge.ts'
import { onboard } from './en/onboard.ts'
import { onboarding } from './en/onboarding.ts'
import { onboardingDesk } from './en/onboarding-desk.ts'
import { outOfScope } from './en/out-of-scope.ts'
import { party } from './en/party.ts'
import { pending } from './en/pending.ts'
import { progress } from './en/progress.ts'
import { queue } from './en/queue.ts'
import { refusals } from './en/refusals.ts'
import { readOnly } from './en/read-only.ts'
import { request } from './en/request.ts'
import { requests } from './en/requests.ts'
import { review } from './en/review.ts'
import { stages } from './en/stages.ts'
import { stuck } from './en/stuck.ts'
import { secondApproval } from './en/second-approval.ts'
import { together } from './en/together.ts'
import { unclear } from './en/unclear.ts'
import { visible } from './en/visible.ts'
import { where } from './en/where.ts'

export const en = (clock: Clock): ReturnType<typeof nl> => ({
  administrators,
  api,
  ask,
  human,
  caseQuestion,
  cases,
  changes,
  channel,
  confirm,
  conversation,
  followUp,
  diagnosis,
  findAdministrator,
  form,
  give,
  given,
  guide,
  guides,
  held,
  invitation,
  labels,
  mail,
  meant,
  menu,
  notice: notices(clock),
  nudge,
  onboard,
  onboarding,
  onboardingDesk,
  outOfScope,
  party,
  pending,
  progress,
  queue,
  refusal: refusals(clock),
  readOnly,
  request,
  requests,
  review,
  stages,
  stuck,
  secondApproval,
  together,
  unclear,
  visible,
  where,
})
