/** The organisation: one 文明实践所 (the street office), its 文明实践站 (stations), their estates, the office's sections. */

export interface Site {
  _id: string
  kind: 'office' | 'station'
  name: string
  /** What a narrow screen shows: 希望社区 rather than 希望社区新时代文明实践站. */
  shortName: string
  address: string
  /** The desk's published telephone. */
  phone: string
  lng: number
  lat: number
  /** 自治区级文明社区, 通辽市级文明社区; absent for the office. */
  honour?: string
  /** What the office wants to remember about it; demo data say here that they are invented. */
  note?: string
  settings: SiteSettings
}

export interface SiteSettings {
  slogan: string
  openingHours: string
  /** Seats that one sign-up may take where the activity does not say otherwise. */
  partyMax: number
  /** How many hours a seat that has become free is held for whoever is next in line; 24 unless given. */
  offerHours?: number
  /** How many minutes before the start people can be checked in; 60 unless given. */
  checkInOpens?: number
  /** How near somebody must be who checks in by the code at the entrance, in metres; 0 or absent: anywhere. */
  checkInRadius?: number
  /** A notice is published by somebody else than whoever wrote it last. */
  noticeReview?: boolean
}

/** 小区: every estate belongs to one station. */
export interface Estate {
  _id: string
  siteId: string
  name: string
  note?: string
}

/** 股室: a section of the street office; correspondents write for one. */
export interface Section {
  _id: string
  name: string
}

export const defaultSettings: SiteSettings = {
  slogan: '我为人人，人人为我',
  openingHours: '周一至周五 8:30–12:00，14:30–17:30',
  partyMax: 4,
}
