type Family = readonly [name: string, sign: RegExp];

// The more particular first: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari.
const browsers: readonly Family[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|Chromium|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly Family[] = [
  ['Android', /\bAndroid\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod)\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];

/** The families of a browser and its system, `Firefox, Windows`, and nothing finer; '' when neither is known. */
export function coarseDevice(userAgent: string | undefined): string {
  const family = (families: readonly Family[]) =>
    families.find(([, sign]) => sign.test(userAgent ?? ''))?.[0];
  return [family(browsers), family(systems)].filter(Boolean).join(', ');
}
