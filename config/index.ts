import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'

const root = path.resolve(__dirname, '..')
const target = process.env.TARO_ENV ?? 'weapp'
/** Switcher of demo people and the gallery of parts: a build of its own, never in the one that is published. */
const devTools = process.env.DEV_TOOLS === '1'
const output = `dist/${target}${devTools ? '-dev' : ''}`

/** Parts style themselves by class alone, so that the order of their sheets does not matter. */
const ignoreOrder = true

/** px stays px: with rpx and rem everything would grow with the width of a tablet or a PC window. */
const pxtransform = { enable: true, config: { methods: ['platform'] } }

/** Outside `src` Taro transpiles nothing by itself, and these use syntax that old phones do not know. */
const compile = {
  include: [
    path.join(root, 'domain'),
    path.join(root, 'config'),
    (file: string) => /node_modules[\\/](swr|dayjs|use-sync-external-store)[\\/]/.test(file),
  ],
}

export default defineConfig<'webpack5'>({
  projectName: 'xincheng-civic',
  date: '2026-11-23',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: output,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(__dirname, 'plugin-aria.ts')],
  alias: { '@': path.join(root, 'src'), '@domain': path.join(root, 'domain') },
  defineConstants: {
    __DEV_TOOLS__: JSON.stringify(devTools),
    __CLOUD_ENV__: JSON.stringify(process.env.CLOUD_ENV ?? ''),
  },
  // Taro follows the icons of app.config.ts, but not those that theme.json names, nor what WeChat alone reads.
  copy: {
    patterns:
      target === 'weapp'
        ? ['tabs', 'share'].map(part => ({ from: `src/assets/${part}/`, to: `${output}/assets/${part}/` }))
        : [],
    options: {},
  },
  mini: {
    optimizeMainPackage: { enable: true },
    compile,
    miniCssExtractPluginOption: { ignoreOrder },
    postcss: { pxtransform },
  },
  h5: {
    publicPath: './',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    compile,
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform },
    webpackChain(chain) {
      // Otherwise each page's chunk repeats some 65 KB of components.
      chain.optimization.splitChunks({
        chunks: 'all',
        cacheGroups: {
          // What one page needs alone, as the codes of a QR picture, comes with that page.
          vendors: { name: 'vendors', test: /node_modules/, chunks: 'initial', priority: 10, enforce: true },
          // What two pages share is loaded once: above all the parts of src/ui with their styles.
          common: { name: 'common', minChunks: 2, chunks: 'async', priority: 5, enforce: true },
        },
      })
      // The budget is `npm run size`, which counts what the browser fetches: gzip, first load.
      chain.performance.hints(false)
    },
  },
} satisfies UserConfigExport<'webpack5'>)
