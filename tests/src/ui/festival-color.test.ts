import { readFileSync } from 'node:fs'
import { type Festival, festivals } from '../../../domain/activity/activity'
import { festivalColor } from '../../../src/ui/festival/festival-color'

test('what is drawn has the accents that are styled', () => {
  const [, light = ''] = readFileSync('src/ui/festival/festival.scss', 'utf8').split('$light')
  for (const festival of Object.keys(festivals) as Festival[])
    expect(new RegExp(`"${festival}": \\(\\s*(#[0-9a-f]{6})`).exec(light)?.[1]).toBe(festivalColor(festival))
})
