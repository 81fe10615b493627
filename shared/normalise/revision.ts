/** Bumped when the same table would be understood otherwise, so that it is read again. */
export const NORMALISER_REVISION = 3;
