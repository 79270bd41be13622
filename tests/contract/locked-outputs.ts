/** Written by `npm run contract:lock`: what the last release's client expects of each action. */
export interface LockedOutputs {
  'audit.list': {
    items: Array<{
      id: string
      at: number
      personId: string
      name: string
      action: string
      siteId?: string
      about: Record<string, string>
      records: Array<string>
      titles: Array<string>
      outcome: string
      purpose?: string
      count?: number
      changes: Array<{
        field: string
        from?: false | number | string | true
        to?: false | number | string | true
      }>
      requestId: string
    }>
    next?: string
    sealedUntil?: number
  }
  'audit.export': { csv: string; rows: number; total?: number; next?: string }
  'audit.chain': {
    seals: number
    sealedUntil?: number
    hash?: string
    checks: Array<{ startedAt: number; endedAt?: number; seals: number; rows: number; wrong: number }>
    findings: Array<{ seal: number; what: string; rowId?: string; foundAt: number }>
  }
  'audit.verify': { asked: true }
  'message.consents': {
    consents: Array<{
      template:
        | 'activityCancelled'
        | 'activityChanged'
        | 'noticePublished'
        | 'promoted'
        | 'reminder'
        | 'reviewResult'
      templateId?: string
      left: number
      refusedAt?: number
    }>
  }
  'message.accept': {
    consents: Array<{
      template:
        | 'activityCancelled'
        | 'activityChanged'
        | 'noticePublished'
        | 'promoted'
        | 'reminder'
        | 'reviewResult'
      templateId?: string
      left: number
      refusedAt?: number
    }>
  }
  'message.mine': {
    messages: Array<{
      id: string
      kind:
        | 'activityCancelled'
        | 'activityChanged'
        | 'noticePublished'
        | 'promoted'
        | 'reminderDay'
        | 'reminderSoon'
        | 'reviewResult'
      activityId: string
      happenedAt: number
      lines: Array<{ words: string; value: string }>
    }>
  }
  'message.ofActivity': {
    messages: Array<{
      id: string
      kind:
        | 'activityCancelled'
        | 'activityChanged'
        | 'noticePublished'
        | 'promoted'
        | 'reminderDay'
        | 'reminderSoon'
        | 'reviewResult'
      happenedAt: number
      until: number
      state: 'done' | 'late' | 'open' | 'stopped'
      lines: Array<{ words: string; value: string }>
      figures: {
        audience: number
        attempted: number
        sent: number
        refused: number
        failed: number
        unknown: number
        pending: number
        noConsent: number
      }
    }>
  }
  'message.ofNotice': {
    messages: Array<{
      id: string
      kind:
        | 'activityCancelled'
        | 'activityChanged'
        | 'noticePublished'
        | 'promoted'
        | 'reminderDay'
        | 'reminderSoon'
        | 'reviewResult'
      happenedAt: number
      until: number
      state: 'done' | 'late' | 'open' | 'stopped'
      lines: Array<{ words: string; value: string }>
      figures: {
        audience: number
        attempted: number
        sent: number
        refused: number
        failed: number
        unknown: number
        pending: number
        noConsent: number
      }
    }>
  }
  'message.attempts': {
    items: Array<{
      id: string
      name: string
      state: 'failed' | 'later' | 'refused' | 'sending' | 'sent' | 'unknown'
      at: number
      code?: string
      field?: string
      reason?: string
      followed: false | true
    }>
    next?: string
  }
  'message.sendAgain': { again: number }
  'notice.list': {
    items: Array<{
      id: string
      siteId: string
      title: string
      category: 'activity' | 'policy' | 'service' | 'urgent' | 'volunteer'
      pinned: false | true
      publishedAt?: number
      status: 'draft' | 'published' | 'withdrawn'
      rev: number
    }>
    next?: string
  }
  'notice.detail': {
    siteId: string
    status: 'draft' | 'published' | 'withdrawn'
    title: string
    body: string
    rev: number
    category: 'activity' | 'policy' | 'service' | 'urgent' | 'volunteer'
    _id: string
    publishedAt?: number
    withdrawnAt?: number
    withdrawReason?: string
    createdAt: number
    updatedAt: number
    pinned: false | true
    expiresAt?: number
    audienceSiteId?: string
  }
  'notice.manage': {
    items: Array<{
      id: string
      siteId: string
      title: string
      category: 'activity' | 'policy' | 'service' | 'urgent' | 'volunteer'
      pinned: false | true
      publishedAt?: number
      status: 'draft' | 'published' | 'withdrawn'
      rev: number
    }>
    next?: string
  }
  'notice.create': { noticeId: string; rev: number }
  'notice.save': { noticeId: string; rev: number }
  'notice.publish': { noticeId: string; rev: number }
  'notice.withdraw': { noticeId: string; rev: number }
  'signup.join': { signupId: string; state: 'seated' | 'waiting'; position?: number; party: number }
  'signup.cancel': { signupId: string; state: 'gone' }
  'signup.mine': {
    items: Array<{
      signupId: string
      activityId: string
      title: string
      siteId: string
      startsAt: number
      endsAt: number
      place: { name: string; address: string; lng: number; lat: number }
      attendees: Array<string>
      joinedAt: number
      state: 'activityCancelled' | 'gone' | 'seated' | 'waiting'
      position?: number
      reason?: string
    }>
    next?: string
  }
  'signup.roster': {
    items: Array<{
      signupId: string
      state: 'seated' | 'waiting'
      position?: number
      attendees: Array<string>
      party: number
      joinedAt: number
    }>
    next?: string
    seated: number
    waiting: number
    capacity: number
  }
  'activity.list': {
    items: Array<{
      id: string
      siteId: string
      title: string
      kind: 'arts' | 'education' | 'festival' | 'fitness' | 'reading' | 'science' | 'theory'
      festival?: 'chongyang' | 'chunjie' | 'duanwu' | 'qingming' | 'qixi' | 'yuanxiao' | 'zhongqiu'
      summary: string
      placeName: string
      startsAt: number
      endsAt: number
      signupOpensAt: number
      signupClosesAt: number
      cover?: string
      status: 'cancelled' | 'draft' | 'published'
      seats: { capacity: number; free: number; waiting: number }
    }>
    next?: string
  }
  'activity.month': { days: Record<string, number> }
  'activity.detail': {
    activity: {
      kind: 'arts' | 'education' | 'festival' | 'fitness' | 'reading' | 'science' | 'theory'
      partyMax: number
      siteId: string
      festival?: 'chongyang' | 'chunjie' | 'duanwu' | 'qingming' | 'qixi' | 'yuanxiao' | 'zhongqiu'
      status: 'cancelled' | 'draft' | 'published'
      place: { name: string; address: string; lng: number; lat: number }
      capacity: number
      minAge?: number
      maxAge?: number
      cover?: string
      contact: { name: string; phone: string }
      title: string
      summary: string
      body: string
      startsAt: number
      endsAt: number
      signupOpensAt: number
      signupClosesAt: number
      rev: number
      _id: string
      publishedAt?: number
      createdAt: number
      updatedAt: number
      cancelledAt?: number
      cancelReason?: string
      copiedFrom?: string
    }
    seats: { capacity: number; free: number; waiting: number }
    mine?: { signupId: string; state: 'seated' | 'waiting'; position?: number; party: number }
  }
  'activity.manage': {
    items: Array<{
      id: string
      siteId: string
      title: string
      kind: 'arts' | 'education' | 'festival' | 'fitness' | 'reading' | 'science' | 'theory'
      festival?: 'chongyang' | 'chunjie' | 'duanwu' | 'qingming' | 'qixi' | 'yuanxiao' | 'zhongqiu'
      summary: string
      placeName: string
      startsAt: number
      endsAt: number
      signupOpensAt: number
      signupClosesAt: number
      cover?: string
      status: 'cancelled' | 'draft' | 'published'
      seats: { capacity: number; free: number; waiting: number }
      rev: number
    }>
    next?: string
  }
  'activity.create': { activityId: string; rev: number }
  'activity.save': { activityId: string; rev: number }
  'activity.publish': { activityId: string; rev: number }
  'activity.cancel': { activityId: string; rev: number }
  'activity.copy': { activityId: string; rev: number }
  'person.tasks': {
    tasks: Array<{
      words: string
      kind: string
      id: string
      title: string
      siteId?: string
      since: number
      dueAt?: number
      rev?: number
      detail?: Record<string, false | number | string | true>
    }>
    more: Array<string>
    unread: Array<string>
  }
  'person.openWork': {
    work: Array<{
      kind: string
      words: string
      items: Array<{ id: string; title: string; siteId: string; at: number }>
      more: false | true
    }>
  }
  'person.handOver': { left: number; unreached: number }
  'person.grantRole': { personId: string }
  'person.revokeRole': { personId: string }
  'person.staff': {
    items: Array<{
      personId: string
      name: string
      roles: Array<{
        role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
        siteId?: string
        until?: number
      }>
    }>
    next?: string
    people: Array<{
      personId: string
      name: string
      roles: Array<{
        role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
        siteId?: string
        until?: number
      }>
    }>
  }
  'person.staffMember': {
    personId: string
    name: string
    grants: Array<{
      grantedBy: string
      grantedAt: number
      reason: string
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
      until?: number
    }>
    former: Array<{
      revokedBy: string
      revokedAt: number
      revokeReason: string
      grantedBy: string
      grantedAt: number
      reason: string
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
      until?: number
    }>
    lastOwner: false | true
  }
  'person.showCode': { code: string; expiresAt: number }
  'person.byCode': {
    personId: string
    name: string
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
      until?: number
    }>
  }
  'person.me': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.saveProfile': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.saveMember': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.removeMember': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.savePhone': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.takePhone': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.removePhone': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.saveSettings': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.ownData': {
    kinds: Array<{
      kind: 'acts' | 'consents' | 'family' | 'looks' | 'messages' | 'profile' | 'roles' | 'signups'
      records: Array<{ title: string; at?: number; facts: Array<{ label: string; value: number | string }> }>
      more: false | true
    }>
  }
  'person.ownRecords': {
    items: Array<{ title: string; at?: number; facts: Array<{ label: string; value: number | string }> }>
    next?: string
  }
  'person.exportOwnData': {
    items: Array<{
      kind: 'acts' | 'consents' | 'family' | 'looks' | 'messages' | 'profile' | 'roles' | 'signups'
      title: string
      at?: number
      facts: Array<{ label: string; value: number | string }>
    }>
    next?: string
  }
  'person.withdrawConsent': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'person.erase': { erased: true }
  'person.claimOwner': {
    registered: false | true
    paused?: true
    personId?: string
    name: string
    birthDate?: string
    phone?: string
    homeEstateId?: string
    homeSiteId?: string
    family: Array<{
      guardianConsent?: { version: string; at: number }
      id: string
      name: string
      relation: 'child' | 'grandchild' | 'other' | 'parent' | 'spouse'
      birthDate?: string
    }>
    roles: Array<{
      role: 'correspondent' | 'leader' | 'owner' | 'station' | 'street' | 'volunteer'
      siteId?: string
    }>
    consents: Array<{ text: 'profile'; version: string; at: number }>
    largeText: 'off' | 'on' | 'system'
  }
  'site.tree': {
    sites: Array<{
      _id: string
      kind: 'office' | 'station'
      name: string
      shortName: string
      address: string
      phone: string
      lng: number
      lat: number
      honour?: string
      note?: string
      settings: { slogan: string; openingHours: string; partyMax: number }
    }>
    estates: Array<{ _id: string; siteId: string; name: string; note?: string }>
    sections: Array<{ _id: string; name: string }>
  }
  'site.health': {
    at: number
    version: string
    build: string
    databaseMs: number
    jobs: Array<{
      name: string
      everyMs: number
      endedAt?: number
      late: false | true
      report: Record<string, number>
    }>
    chain: { seals: number; sealedUntil?: number; checkedAt?: number; wrong: number }
    faultsToday: number
  }
  'site.faults': {
    faults: Array<{
      id: string
      where: string
      error: string
      count: number
      firstAt: number
      lastAt: number
      recent: Array<{ requestId: string; code: string; at: number }>
    }>
  }
  'site.saveSettings': { slogan: string; openingHours: string; partyMax: number }
}
