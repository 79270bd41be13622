/** The Chromium of this machine: `CHROMIUM_PATH`, or where systems put it. */
export declare function browserPath(): string | undefined
