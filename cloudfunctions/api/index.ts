import { identity } from '../kit/cloud'
import { serve } from '../kit/serve'
import { api } from '../modules/api'

/** Serves every action that a person can call. */
export const main = (event: unknown) => serve(api, event, identity())
