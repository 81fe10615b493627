import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Says of rules why they do not hold for a construct: rule to reason. */
export const acknowledge = (construct: IConstruct, reasons: Readonly<Record<string, string>>): void => {
  for (const [id, reason] of Object.entries(reasons)) Validations.of(construct).acknowledge({ id, reason });
};
