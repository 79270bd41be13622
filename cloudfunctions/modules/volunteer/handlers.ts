import { type HandlersOf, onWhat } from '../handler'
import { siteNamed } from '../site/site-named'
import { mine, register } from './registering'
import { queue, registration, registrationNamed, review } from './reviewing'

export const volunteerHandlers: HandlersOf<'volunteer'> = {
  'volunteer.register': { run: register },
  'volunteer.mine': { run: mine },
  'volunteer.queue': { siteOf: siteNamed, run: queue },
  'volunteer.registration': onWhat(registrationNamed, registration),
  'volunteer.review': onWhat(registrationNamed, review),
}
