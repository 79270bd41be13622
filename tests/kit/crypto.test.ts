import { keyedHash, open, seal } from '../../cloudfunctions/kit/crypto'

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64')
const set = (env: Record<string, string>): void => void Object.assign(process.env, env)
const about = 'persons/p1'

beforeEach(() => set({ FIELD_KEYS: `k1:${key(1)}`, HASH_KEY: key(9), TCB_ENV: 'prod-1a2b' }))

test('what was sealed opens, and shows nothing of itself', () => {
  const sealed = seal('王芳 1988-01-02', about)
  expect(open(sealed, about)).toBe('王芳 1988-01-02')
  expect(sealed).toMatch(/^k1\.[\w-]{16}\.[\w-]+$/)
  expect(Buffer.from(sealed, 'base64url').toString('utf8')).not.toContain('王芳')
})

test('the same text never looks the same twice', () => {
  expect(seal('王芳', about)).not.toBe(seal('王芳', about))
})

test('every changed character is noticed', () => {
  const sealed = seal('王芳', about)
  const [id = '', nonce = '', body = ''] = sealed.split('.')
  const flip = (text: string, at: number): string => {
    const bytes = Buffer.from(text, 'base64url')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes.toString('base64url')
  }
  for (let at = 0; at < 12; at++) expect(() => open([id, flip(nonce, at), body].join('.'), about)).toThrow()
  for (let at = 0; at < Buffer.from(body, 'base64url').length; at++) {
    expect(() => open([id, nonce, flip(body, at)].join('.'), about)).toThrow()
  }
  expect(() => open(`${id}.${nonce}.${body.slice(0, -8)}`, about)).toThrow()
})

test.each(['', 'k1', 'k1..', 'k1.AAAA', 'nonsense'])('%j does not open', broken => {
  expect(() => open(broken, about)).toThrow()
})

test('a value that was copied to another record does not open', () => {
  expect(() => open(seal('王芳', about), 'persons/p2')).toThrow()
})

test('a new key in front seals, the old one still opens; once it is gone its values do not', () => {
  const old = seal('王芳', about)
  set({ FIELD_KEYS: `k2:${key(2)}, k1:${key(1)}` })
  const fresh = seal('王芳', about)
  expect(fresh).toMatch(/^k2\./)
  expect([open(old, about), open(fresh, about)]).toEqual(['王芳', '王芳'])
  set({ FIELD_KEYS: `k2:${key(2)}` })
  expect(() => open(old, about)).toThrow('no key "k1"')
  expect(open(fresh, about)).toBe('王芳')
})

test('another key under the same id does not open', () => {
  const sealed = seal('王芳', about)
  set({ FIELD_KEYS: `k1:${key(3)}` })
  expect(() => open(sealed, about)).toThrow()
})

test('a development key is refused outside of a local environment', () => {
  set({ FIELD_KEYS: `dev1:${key(1)}` })
  expect(() => seal('王芳', about)).toThrow('development only')
  set({ TCB_ENV: 'local-7' })
  const sealed = seal('王芳', about)
  expect(open(sealed, about)).toBe('王芳')
  set({ TCB_ENV: 'prod-1a2b', FIELD_KEYS: `k1:${key(1)},dev1:${key(1)}` })
  expect(() => open(sealed, about)).toThrow('development only')
})

test.each([
  ['is not set', undefined, 'FIELD_KEYS is not set'],
  ['is empty', '', 'FIELD_KEYS is not set'],
  ['holds a short key', 'k1:c2hvcnQ=', 'must be 32 bytes'],
  ['holds no id', key(1), 'must be 32 bytes'],
])('a setting that %s is named, not worked around', (_, value, message) => {
  if (value === undefined) delete process.env.FIELD_KEYS
  else set({ FIELD_KEYS: value })
  expect(() => seal('王芳', about)).toThrow(message)
})

test('a keyed hash is fit to be a field name, and depends on the key, the kind and each part', () => {
  const hash = keyedHash('human', '王芳', '1988-01-02')
  expect(hash).toMatch(/^[a-z][0-9a-z]{19}$/)
  expect(keyedHash('human', '王芳', '1988-01-02')).toBe(hash)
  const others = [
    keyedHash('human', '王芳', '1988-01-03'),
    keyedHash('human', '王芳1988-01-02', ''),
    keyedHash('phone', '王芳', '1988-01-02'),
  ]
  set({ HASH_KEY: key(8) })
  others.push(keyedHash('human', '王芳', '1988-01-02'))
  expect(new Set([hash, ...others]).size).toBe(5)
})
