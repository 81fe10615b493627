import * as z from 'zod';

/** The languages in which the product speaks to people: digests in the first two, ops and developers in the third. */
export const Language = z.enum(['ar', 'fr', 'en']);
export type Language = z.infer<typeof Language>;

/** The languages a digest is written in. */
export const DigestLanguage = z.enum(['ar', 'fr']);
export type DigestLanguage = z.infer<typeof DigestLanguage>;

/** A name given by the tracker's configuration, in each language that people read it in. */
export const Worded = z.strictObject({
  ar: z.string().min(1),
  fr: z.string().min(1),
  en: z.string().min(1),
});
export type Worded = z.infer<typeof Worded>;

export type Direction = 'rtl' | 'ltr';

/** The writing direction of a language. */
export const directionOf = (language: Language): Direction => (language === 'ar' ? 'rtl' : 'ltr');
