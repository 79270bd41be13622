/** Shown to whoever has come without the token. */
export function Locked({ isOld = false }: { isOld?: boolean }) {
  return (
    <div className="locked">
      <h1>{isOld ? 'The local cloud was started anew' : 'This inspector is locked'}</h1>
      <p>
        Open the link that the local cloud printed when it started. It ends in <code>/__local#token=…</code>
        {isOld ? ' and is another one after each start.' : '.'}
      </p>
    </div>
  )
}
