import type { Clock } from './clock.ts'
import { administrators } from './nl/administrators.ts'
import { api } from './nl/api.ts'
import { ask } from './nl/ask.ts'
import { human } from './nl/human.ts'
import { caseQuestion } from './nl/case-question.ts'
import { cases } from './nl/cases.ts'
import { changes } from './nl/changes.ts'
import { channel } from './nl/channel.ts'
import { confirm } from './nl/confirm.ts'
import { conversation } from './nl/conversation.ts'
import { followUp } from './nl/follow-up.ts'
import { diagnosis } from './nl/diagnosis.ts'
import { findAdministrator } from './nl/find-administrator.ts'
import { form } from './nl/form.ts'
import { give } from './nl/give.ts'
import { given } from './nl/given.ts'
import { guide } from './nl/guide.ts'
import { guides } from './nl/guides.ts'
import { held } from './nl/held.ts'
import { invitation } from './nl/invitation.ts'
import { labels } from './nl/labels.ts'
import { mail } from './nl/mail.ts'
import { meant } from './nl/meant.ts'
import { menu } from './nl/menu.ts'
import { notices } from './nl/notices.ts'
import { nudge } from './nl/nudge.ts'
import { onboard } from './nl/onboard.ts'
import { onboarding } from './nl/onboarding.ts'
import { onboardingDesk } from './nl/onboarding-desk.ts'
import { outOfScope } from './nl/out-of-scope.ts'
import { party } from './nl/party.ts'
import { pending } from './nl/pending.ts'
import { progress } from './nl/progress.ts'
import { queue } from './nl/queue.ts'
import { refusals } from './nl/refusals.ts'
import { readOnly } from './nl/read-only.ts'
import { request } from './nl/request.ts'
import { requests } from './nl/requests.ts'
import { review } from './nl/review.ts'
import { stages } from './nl/stages.ts'
import { stuck } from './nl/stuck.ts'
import { secondApproval } from './nl/second-approval.ts'
import { together } from './nl/together.ts'
import { unclear } from './nl/unclear.ts'
import { visible } from './nl/visible.ts'
import { where } from './nl/where.ts'

export const nl = (clock: Clock) => ({
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
