import type { HandlersOf } from '../handler'
import { checkOut } from './check-out'

export const serviceHandlers: HandlersOf<'service'> = {
  'service.checkOut': { run: checkOut },
}
