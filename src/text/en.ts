import type { Clock } from './clock.ts'
import type { nl } from './nl.ts'
import { administrators } from './en/administrators.ts'
import { cases } from './en/cases.ts'
import { changes } from './en/changes.ts'
import { confirm } from './en/confirm.ts'
import { conversation } from './en/conversation.ts'
import { diagnosis } from './en/diagnosis.ts'
import { findAdministrator } from './en/find-administrator.ts'
import { form } from './en/form.ts'
import { guide } from './en/guide.ts'
import { held } from './en/held.ts'
import { labels } from './en/labels.ts'
import { mail } from './en/mail.ts'
import { menu } from './en/menu.ts'
import { notices } from './en/notices.ts'
import { progress } from './en/progress.ts'
import { refusals } from './en/refusals.ts'
import { request } from './en/request.ts'
import { requests } from './en/requests.ts'
import { review } from './en/review.ts'
import { visible } from './en/visible.ts'
import { where } from './en/where.ts'

export const en = (clock: Clock): ReturnType<typeof nl> => ({
  administrators,
  cases,
  changes,
  confirm,
  conversation,
  diagnosis,
  findAdministrator,
  form,
  guide,
  held,
  labels,
  mail,
  menu,
  notice: notices(clock),
  progress,
  refusal: refusals(clock),
  request,
  requests,
  review,
  visible,
  where,
})
