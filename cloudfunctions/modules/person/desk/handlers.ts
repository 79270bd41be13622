import type { HandlersOf } from '../../handler'
import { siteNamed } from '../../site/site-named'
import { siteOfDesk } from './desk-person'
import { deskRemoveMember, deskSaveMember } from './family'
import { deskFind } from './find'
import { deskCreate, deskErase, deskRecord, deskSave } from './record'

type DeskHandlers = Pick<HandlersOf<'person'>, Extract<keyof HandlersOf<'person'>, `person.desk${string}`>>

export const deskHandlers: DeskHandlers = {
  'person.deskFind': { siteOf: siteNamed, run: deskFind },
  'person.deskCreate': { siteOf: siteNamed, run: deskCreate },
  'person.deskRecord': { siteOf: siteOfDesk, run: deskRecord },
  'person.deskSave': { siteOf: siteOfDesk, run: deskSave },
  'person.deskSaveMember': { siteOf: siteOfDesk, run: deskSaveMember },
  'person.deskRemoveMember': { siteOf: siteOfDesk, run: deskRemoveMember },
  'person.deskErase': { siteOf: siteOfDesk, run: deskErase },
}
