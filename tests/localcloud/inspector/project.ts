import { join } from 'node:path'
import type { Schema } from '../../../localcloud/db/types'
import { type LocalCloud, startLocalCloud } from '../../../localcloud/testing'

const schema: Schema = {
  collections: {
    todos: {
      purpose: 'things to do',
      indexes: [{ name: 'owner_state', fields: { owner: 1, state: 1 } }],
    },
  },
}

const templates = [
  {
    priTmplId: 'reminder',
    title: '待办事项提醒',
    content: '事项:{{thing1.DATA}}\n时间:{{time2.DATA}}\n状态:{{phrase3.DATA}}\n',
    type: 2,
  },
]

/** A stranger's small project on a local cloud in memory. */
export const startProject = (): Promise<LocalCloud> =>
  startLocalCloud({
    storage: 'memory',
    schema,
    templates,
    functions: join(__dirname, 'functions'),
    workers: 2,
  })
