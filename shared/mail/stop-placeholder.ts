/**
 * Stands wherever a copy's stop link goes. Archived copies hold it, because the link is each recipient's own;
 * `deliver` puts the link in its place.
 */
export const STOP_PLACEHOLDER = 'https://stop.invalid/placeholder';
