import { defaultSettings } from '../../../domain/site/site'
import { world } from '../../world'
import { estates, liaohe, office, sections, sites, xiwang } from '../../world/organisation'

const street = world()
const settings = { slogan: '一家有事大家帮', openingHours: '每天 9:00–17:00', partyMax: 6 }
const settingsOf = (siteId: string) => street.env.get('sites', siteId)?.settings

describe('site.tree', () => {
  test('shows the whole organisation to a visitor, the office first, in three requests', async () => {
    const tree = await street.as('路人').get('site.tree', {})
    expect(tree).toEqual({
      sites: [sites[0], sites[2], sites[1]],
      estates,
      sections,
    })
    // The caller's own record, the sites with their estates, the sections.
    expect(street.env.stats().requests).toBe(3)
  })
})

describe('site.saveSettings', () => {
  test('station staff change those of their own station', async () => {
    const chen = await street.staff('陈静', 'station', xiwang)
    expect(await chen.get('site.saveSettings', { siteId: xiwang, settings })).toEqual(settings)
    expect(settingsOf(xiwang)).toEqual(settings)
    expect(settingsOf(liaohe)).toEqual(defaultSettings)
  })

  test('street staff change those of the office', async () => {
    const zhou = await street.staff('周伟', 'street')
    await zhou.get('site.saveSettings', { siteId: office, settings })
    expect(settingsOf(office)).toEqual(settings)
  })

  test('nobody else does', async () => {
    const chen = await street.staff('陈静', 'station', liaohe)
    const wang = await street.resident('王芳')
    for (const caller of [chen, wang, street.as('路人')]) {
      expect(await caller.call('site.saveSettings', { siteId: xiwang, settings })).toMatchObject({
        cause: 'notAllowed',
      })
    }
    expect(settingsOf(xiwang)).toEqual(defaultSettings)
  })

  test('a site that is not there is refused', async () => {
    const zhou = await street.staff('周伟', 'street')
    expect(await zhou.call('site.saveSettings', { siteId: 'nowhere', settings })).toMatchObject({
      cause: 'notAllowed',
    })
    expect(settingsOf('nowhere')).toBeUndefined()
  })

  test.each([
    ['settings.slogan', { ...settings, slogan: '' }],
    ['settings.partyMax', { ...settings, partyMax: 0 }],
    ['settings.partyMax', { ...settings, partyMax: 1.5 }],
  ])('a wrong %s is named', async (field, wrong) => {
    const zhou = await street.staff('周伟', 'street')
    const reply = await zhou.call('site.saveSettings', { siteId: office, settings: wrong })
    expect(reply).toMatchObject({ cause: 'badInput', fields: { [field]: expect.any(String) } })
    expect(settingsOf(office)).toEqual(defaultSettings)
  })

  test('a repeat changes nothing, also when it is late', async () => {
    const zhou = await street.staff('周伟', 'street')
    const again = { requestId: 'settings-tap-1' }
    const first = await zhou.get('site.saveSettings', { siteId: office, settings }, again)
    const later = { ...settings, slogan: '我为人人' }
    await zhou.get('site.saveSettings', { siteId: office, settings: later })
    expect(await zhou.get('site.saveSettings', { siteId: office, settings }, again)).toEqual(first)
    expect(settingsOf(office)).toEqual(later)
  })
})
