import type { MySignup } from '@domain/signup/contract'
import type { Tone } from '@/ui/tag/tag'

/** 已报名, 有名额，等您确认, 候补第 3 位, 已取消, 活动已取消. */
export function stateWords({
  state,
  position,
  offer,
  lapsed,
}: Pick<MySignup, 'state' | 'position' | 'offer' | 'lapsed'>): {
  words: string
  tone: Tone
} {
  switch (state) {
    case 'seated':
      return { words: '已报名', tone: 'good' }
    case 'waiting':
      if (offer) return { words: '有名额，等您确认', tone: 'good' }
      return { words: position ? `候补第 ${position} 位` : '候补中', tone: 'warn' }
    case 'gone':
      return { words: lapsed ? '没来得及确认，名额已让出' : '已取消报名', tone: 'plain' }
    case 'activityCancelled':
      return { words: '活动已取消', tone: 'danger' }
  }
}
