/** What became of one attempt to hand one mail to SES, as exactly as SES's answer lets anybody say. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string }
  /** Not sent, and the same mail never will be. */
  | { readonly kind: 'refused-for-good'; readonly cause: string }
  /** Not sent; nothing is wrong with the mail. */
  | { readonly kind: 'refused-for-now'; readonly cause: string }
  /** SES may or may not have taken it: no answer came, or one that says neither. */
  | { readonly kind: 'unknown'; readonly cause: string };
