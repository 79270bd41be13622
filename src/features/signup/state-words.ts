import type { MySignup } from '@domain/signup/contract'
import type { Tone } from '@/ui/tag/tag'

/** 已报名, 候补第 3 位, 已取消, 活动已取消. */
export function stateWords({ state, position }: Pick<MySignup, 'state' | 'position'>): {
  words: string
  tone: Tone
} {
  switch (state) {
    case 'seated':
      return { words: '已报名', tone: 'good' }
    case 'waiting':
      return { words: position ? `候补第 ${position} 位` : '候补中', tone: 'warn' }
    case 'gone':
      return { words: '已取消报名', tone: 'plain' }
    case 'activityCancelled':
      return { words: '活动已取消', tone: 'danger' }
  }
}
