import './style/base.css'
import './style/parts.css'
import './style/shell.css'
import './style/views.css'
import './style/invocations.css'
import './style/collections.css'
import './style/files.css'
import './style/outbox.css'
import './style/narrow.css'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { takeToken } from './connection/token'

const root = document.getElementById('root')
if (root) createRoot(root).render(<App token={takeToken()} />)
