import type { Clock } from './clock.ts'
import { administrators } from './nl/administrators.ts'
import { cases } from './nl/cases.ts'
import { changes } from './nl/changes.ts'
import { confirm } from './nl/confirm.ts'
import { conversation } from './nl/conversation.ts'
import { diagnosis } from './nl/diagnosis.ts'
import { findAdministrator } from './nl/find-administrator.ts'
import { form } from './nl/form.ts'
import { guide } from './nl/guide.ts'
import { held } from './nl/held.ts'
import { labels } from './nl/labels.ts'
import { mail } from './nl/mail.ts'
import { menu } from './nl/menu.ts'
import { notices } from './nl/notices.ts'
import { progress } from './nl/progress.ts'
import { refusals } from './nl/refusals.ts'
import { request } from './nl/request.ts'
import { requests } from './nl/requests.ts'
import { review } from './nl/review.ts'
import { visible } from './nl/visible.ts'
import { where } from './nl/where.ts'

export const nl = (clock: Clock) => ({
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
