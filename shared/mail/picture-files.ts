import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The files that the picture's renderer reads. Named by literal `require.resolve`, which the bundler of the
 * functions replaces by the path of a copy beside the bundle: see infra/aws/copied-files.ts.
 */
export const RENDERER = require.resolve('@resvg/resvg-wasm/index_bg.wasm');
export const FONTS = [
  require.resolve('@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf'),
  require.resolve('@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf'),
] as const;
