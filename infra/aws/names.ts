/** What a stage's resources are called, for whoever looks for them from outside the stacks. */
export const namesOf = (stage: string) => ({
  table: `iltizam-${stage}`,
  deliverQueue: `iltizam-${stage}-deliver`,
});
