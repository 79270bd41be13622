import Taro from '@tarojs/taro'
import { Icon } from '../icon/icon'
import './top-bar.scss'

/** In the browser: the page's title, and the way back where there is one. */
export function TopBar({ title }: { title: string }) {
  const canGoBack = Taro.getCurrentPages().length > 1
  return (
    <header className="ui-top">
      <div className="ui-top__body">
        {canGoBack ? (
          <button
            type="button"
            className="ui-top__back"
            aria-label="返回"
            onClick={() => void Taro.navigateBack()}
          >
            <Icon name="back" />
          </button>
        ) : null}
        <h1 className="ui-top__title">{title}</h1>
      </div>
    </header>
  )
}
