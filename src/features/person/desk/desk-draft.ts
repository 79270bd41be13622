import { profileConsentVersion } from '@domain/person/person'

/** A record of somebody without WeChat as far as the form is filled in. */
export interface DeskDraft {
  name: string
  birthDate: string
  phone: string
  siteId?: string
  estateId?: string
  /** The text was read to them, and they said yes. */
  agreed: boolean
}

export const emptyDesk = (siteId: string, first: { name?: string; phone?: string }): DeskDraft => ({
  name: first.name ?? '',
  birthDate: '',
  phone: first.phone ?? '',
  siteId,
  agreed: false,
})

/** What is still missing, by field; empty when the form can be sent. */
export function deskGaps({ name, agreed }: DeskDraft): { name?: string; agreed?: string } {
  return {
    ...(name.trim() ? {} : { name: '请填写姓名' }),
    ...(agreed ? {} : { agreed: '请把说明念给本人听，本人同意了再勾选' }),
  }
}

/** What `person.deskCreate` takes besides the site. */
export const deskFacts = ({ name, birthDate, phone, estateId }: DeskDraft) => ({
  name: name.trim(),
  consent: profileConsentVersion,
  ...(birthDate ? { birthDate } : {}),
  ...(phone.trim() ? { phone: phone.trim() } : {}),
  ...(estateId ? { homeEstateId: estateId } : {}),
})
