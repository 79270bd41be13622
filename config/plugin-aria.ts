import path from 'node:path'
import type { IPluginContext, TaroPlatformBase } from '@tarojs/service'
import table from './plugin-aria.json'

/**
 * Brings `aria-*` to the mini-program build (Taro drops it: NervJS/taro#10025). The names are those of WeChat's page
 * 无障碍访问.
 *
 * Both halves are needed. The templates get the attributes here, the runtime gets the same table from
 * `plugin-aria-runtime`; with only the first, Taro's prop aliases shift and other props are lost without a word.
 * Each attribute costs some 20 bytes in every template, so the table names only what our parts use (src/ui/a11y.ts).
 * It is JSON because Taro compiles this file alone, and not what it imports.
 */
export default function ariaPlugin(ctx: IPluginContext) {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform: TaroPlatformBase) {
      // The web platform has no templates.
      if (!platform.template) return
      platform.template.mergeComponents(ctx, table)
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'plugin-aria-runtime.ts')].flat()
    },
  })
}
