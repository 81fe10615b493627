/**
 * What is used of Google's library. It is loaded when used, by `import()` of this file and never of the package:
 * in a bundle the chunk of a CommonJS package has a default and no names.
 */
export { AwsClient, gaxios } from 'google-auth-library';
