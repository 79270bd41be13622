import { picturePath } from '../../../domain/media/file-id'
import type { Block } from '../../../domain/notice/blocks'
import { world } from '../../world'
import type { Caller } from '../../world/caller'
import { noticeFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'
import { jpeg } from '../../world/pictures'

/** Pictures of a notice: hidden until WeChat's check has passed them, and kept as long as the notice has them. */

const street = world()
const ours = { ...noticeFields, audienceSiteId: xiwang }
const chen = () => street.staff('陈静', 'station', xiwang)
const words: Block = { kind: 'paragraph', runs: [{ text: '请看图。' }] }
const picture = (fileId: string, said = ''): Block => ({ kind: 'picture', fileId, words: said })

let uploads = 0
const upload = (folder = 'photos') =>
  street.env.putFile(`${folder}/notice-${++uploads}.jpg`, jpeg({ width: 40 + uploads }))

async function published(editor: Caller) {
  const [cover, first] = [await upload('covers'), await upload()]
  const fields = { ...ours, blocks: [words, picture(first, '新的公交站')], cover }
  const draft = await editor.get('notice.create', { siteId: xiwang, fields })
  const out = await editor.get('notice.publish', draft)
  return { ...out, fields }
}
const seen = async (caller: Caller, noticeId: string) => {
  const { blocks = [], cover, coverState } = await caller.get('notice.detail', { noticeId })
  const pictures = blocks.flatMap(block => (block.kind === 'picture' ? [block] : []))
  return { pictures, cover, coverState }
}

test('nobody but editors sees a picture before it has passed; then everybody does', async () => {
  const editor = await chen()
  const { noticeId } = await published(editor)
  const visitor = street.as('路人')
  expect(JSON.stringify(await visitor.get('notice.detail', { noticeId }))).not.toContain('cloud://')
  const hidden = await seen(editor, noticeId)
  expect(hidden).toMatchObject({ coverState: 'checking', pictures: [{ state: 'checking' }] })
  expect(await street.env.file(String(hidden.cover))).toBeUndefined()
  await street.env.decideMedia()
  const shown = await seen(visitor, noticeId)
  expect(shown).toMatchObject({ cover: expect.any(String), pictures: [{ words: '新的公交站' }] })
  expect(shown).toMatchObject({ coverState: undefined })
  expect(await street.env.file(String(shown.cover))).toBeDefined()
  expect(await seen(editor, noticeId)).toEqual(shown)
})

test('one that is refused is gone, and its editors know', async () => {
  const editor = await chen()
  const { noticeId } = await published(editor)
  await street.env.decideMedia({ suggest: 'risky', label: 20002 })
  expect(await seen(editor, noticeId)).toMatchObject({
    coverState: 'rejected',
    pictures: [{ state: 'rejected' }],
  })
  expect(await seen(street.as('路人'), noticeId)).toEqual({ pictures: [] })
})

test('what it had stays, whether named as it was sent, as it was hidden, or as it is shown', async () => {
  const editor = await chen()
  const { noticeId, rev, fields } = await published(editor)
  const before = street.env.get('notices', noticeId)
  const hidden = await seen(editor, noticeId)
  const again = await editor.get('notice.save', { noticeId, rev, fields })
  await street.env.decideMedia()
  const blocks = [words, ...hidden.pictures.map(({ fileId }) => picture(fileId, '新的公交站'))]
  const third = await editor.get('notice.save', {
    ...again,
    fields: { ...ours, blocks, cover: String(hidden.cover) },
  })
  const shown = await seen(editor, noticeId)
  await editor.get('notice.save', {
    ...third,
    fields: { ...ours, blocks: [words, ...shown.pictures], cover: String(shown.cover) },
  })
  const after = street.env.get('notices', noticeId)
  expect([after?.blocks, after?.cover]).toEqual([before?.blocks, before?.cover])
  expect(after).not.toHaveProperty('corrections')
  expect(street.env.read('mediaFiles')).toHaveLength(2)
  // An app that knows no pictures takes none away.
  const { body } = await editor.get('notice.detail', { noticeId })
  await editor.get('notice.save', { noticeId, rev: rev + 3, fields: { ...ours, body, pinned: true } })
  expect(await seen(editor, noticeId)).toEqual(shown)
  await editor.get('notice.save', { noticeId, rev: rev + 4, fields: { ...ours, blocks: [words] } })
  expect(street.env.get('notices', noticeId)).toMatchObject({ pictures: [] })
  expect(street.env.get('notices', noticeId)).not.toHaveProperty('cover')
})

test('no pictures of others, no more than three new ones at once, and never pictures alone', async () => {
  const editor = await chen()
  const { noticeId } = await published(editor)
  await street.env.decideMedia()
  const { cover = '' } = await seen(editor, noticeId)
  const other = await street.staff('高远', 'station', liaohe)
  const fields = { ...noticeFields, audienceSiteId: liaohe }
  const create = (given: object) =>
    other.call('notice.create', { siteId: liaohe, fields: { ...fields, ...given } })
  expect(await create({ blocks: [words, picture(cover)] })).toMatchObject({ cause: 'pictureUnknown' })
  expect(await create({ blocks: [words], cover })).toMatchObject({ cause: 'pictureUnknown' })
  const written = `cloud://${cover.split('/')[2]}/${picturePath('abcdefghijkl', 'jpeg')}`
  expect(await create({ blocks: [words, picture(written)] })).toMatchObject({ cause: 'pictureUnknown' })
  const four = await Promise.all([1, 2, 3, 4].map(async () => picture(await upload())))
  expect(await create({ blocks: [words, ...four] })).toMatchObject({ cause: 'photosTooMany' })
  expect(await create({ blocks: [four[0]] })).toMatchObject({ cause: 'badInput' })
})
