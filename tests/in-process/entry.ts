/** What tests and measurements run inside of their own process: the functions, without the worker around them. */
export { serve } from '../../cloudfunctions/kit/serve'
export { api } from '../../cloudfunctions/modules/api'
export { repairSeats } from '../../cloudfunctions/modules/signup/repair'
