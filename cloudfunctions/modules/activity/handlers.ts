import { mayDo } from '../../../domain/access'
import type { Context, HandlersOf } from '../handler'
import { siteNamed } from '../site/site-named'
import { cancel, copy, create, publish, save } from './editing'
import { nearby } from './nearby'
import { past } from './past'
import { poster } from './poster'
import { present } from './presence'
import { detail, list, manage, month, series } from './reading'
import { recap, writeRecap } from './recap'
import { getActivity } from './store'

const siteOfActivity = async ({ activityId }: { activityId: string }) => {
  const activity = await getActivity(activityId)
  return activity && { siteId: activity.siteId }
}

const mayManage =
  ({ person, now }: Context) =>
  (siteId: string): boolean =>
    person !== null && mayDo('activity.save', { registered: true, grants: person.grants }, now, siteId)

export const activityHandlers: HandlersOf<'activity'> = {
  'activity.list': { run: list },
  'activity.past': { run: past },
  'activity.month': { run: month },
  'activity.nearby': { run: nearby },
  'activity.detail': {
    run: (input, context) =>
      detail(input, { person: context.person, now: context.now, mayManage: mayManage(context) }),
  },
  'activity.manage': { siteOf: siteNamed, run: manage },
  'activity.create': { siteOf: siteNamed, run: create },
  'activity.save': { siteOf: siteOfActivity, run: save },
  'activity.present': { siteOf: siteOfActivity, run: present },
  'activity.publish': { siteOf: siteOfActivity, run: publish },
  'activity.cancel': { siteOf: siteOfActivity, run: cancel },
  'activity.series': {
    run: (input, context) => series(input, { ...context, mayManage: mayManage(context) }),
  },
  'activity.poster': { run: poster },
  'activity.recap': {
    run: (input, context) => recap(input, { mayManage: mayManage(context) }),
  },
  'activity.saveRecap': { siteOf: siteOfActivity, run: writeRecap },
  'activity.copy': { siteOf: siteOfActivity, run: copy },
}
